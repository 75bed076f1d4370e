package frontdoor.cases;

import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case as a line of a queue.
///
/// @param dueAt the earliest running promise, or null when none is running
/// @param promise the key of the first standard that was broken or else is due; null where none is, and where it was
/// not
///     asked for
/// @param brokenAt until when the first promise was to be kept that was broken, or null
/// @param late whether a promise has been broken
/// @param unread how often the person has said something that no officer has read
/// @param cursor where the next page starts after this line
public record QueueLine(
        Reference reference,
        String service,
        String stage,
        String queue,
        @Nullable String split,
        Service.Priority priority,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        @Nullable String promise,
        @Nullable Instant brokenAt,
        boolean late,
        int unread,
        @Nullable String ward,
        Instant openedAt,
        String cursor) {}
