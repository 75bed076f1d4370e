package frontdoor.cases;

import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.services.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A case as it stands now.
///
/// @param version the version of the service it was opened under, and is judged by
/// @param revision counts the commands that changed it; a page sends back the one it showed
/// @param facts what was looked up when it was opened
/// @param split the part of its queue, or null
/// @param assignee the staff username of who works on it, or null
/// @param dueAt the earliest promise that is running, or null when none is
/// @param late whether a promise has been broken
/// @param unread how often the person has said something that no officer has read
/// @param reporters who reported it, the first of them first
/// @param uprn the property it is about, or null
/// @param keepUntil the day on which it is disposed of, or null while it is open or when nothing says
public record Case(
        long id,
        Reference reference,
        String service,
        int version,
        int revision,
        Channel channel,
        CaseState state,
        Map<String, Object> facts,
        String team,
        @Nullable String split,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        boolean late,
        int unread,
        List<Reporter> reporters,
        @Nullable String uprn,
        @Nullable String ward,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate keepUntil) {

    public Case {
        if (state.isOpen() == (closedAt != null)) {
            throw new IllegalArgumentException(reference + ": a closed case has an end and an open one has none");
        }
        reporters = List.copyOf(reporters);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /// The same case with these referral lines taken back, as far as they were sent: as those see it who know no more
    /// of it than what their team was told.
    public Case takingBack(Set<String> lines) {
        return new Case(
                id,
                reference,
                service,
                version,
                revision,
                channel,
                state.takingBack(lines),
                facts,
                team,
                split,
                assignee,
                dueAt,
                late,
                unread,
                reporters,
                uprn,
                ward,
                openedAt,
                closedAt,
                keepUntil);
    }
}
