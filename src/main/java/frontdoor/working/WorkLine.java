package frontdoor.working;

import frontdoor.desk.Due;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A case as a line of a list of work.
///
/// @param part the part of its queue, or null
/// @param brokenAt until when the first promise was to be kept that was broken, or null
/// @param broken whether a promise has been broken, even if another is still running
/// @param unread how often the person has said something that nobody has read
/// @param username who works on it, or null
/// @param assignee their display name, or null
/// @param mine whether that is the reader
public record WorkLine(
        String reference,
        String service,
        String stage,
        @Nullable String part,
        @Nullable String ward,
        Service.Priority priority,
        Due due,
        @Nullable Instant brokenAt,
        boolean broken,
        int unread,
        @Nullable String username,
        @Nullable String assignee,
        boolean mine) {

    public boolean isLate() {
        return broken || due.isLate();
    }

    public boolean isPressing() {
        return priority == Service.Priority.URGENT || priority == Service.Priority.HIGH;
    }

    /// For the key of its words.
    public String priorityKey() {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    /// What a ticked box sends: the case, and who had it when it was shown.
    public String pick() {
        return reference + " " + (username == null ? "" : username);
    }
}
