package frontdoor.mine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One case in a list of somebody's own.
///
/// @param status where it is, or how it ended
/// @param dueAt the earliest promise that is running, or null
/// @param byTheDay whether that promise runs to the end of a day
/// @param late whether a promise has been broken
public record RequestLine(
        String href,
        String title,
        String reference,
        String status,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt,
        boolean byTheDay,
        boolean late) {

    /// The same, to be opened elsewhere.
    RequestLine at(String other) {
        return new RequestLine(other, title, reference, status, openedAt, closedAt, dueAt, byTheDay, late);
    }
}
