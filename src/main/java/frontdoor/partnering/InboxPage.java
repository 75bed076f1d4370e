package frontdoor.partnering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits for a partner, the earliest due first.
///
/// @param partner its name
/// @param next the address of the next page, or null
/// @param start that of the first page, or null on it
public record InboxPage(
        String partner,
        List<Line> lines,
        @Nullable String next,
        @Nullable String start) {

    /// @param state the last part of the key of its words
    /// @param due until when to answer or to act, or null
    public record Line(
            UUID id,
            String title,
            String state,
            boolean urgent,
            @Nullable Instant due) {}
}
