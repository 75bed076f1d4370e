package frontdoor.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What partners asked and nobody has answered.
///
/// @param mine whether only the reader's own cases are shown
/// @param next the address of the next page, or null on the last one
/// @param start the address of the first page, or null on that page
public record QuestionsPage(
        boolean mine,
        List<Line> lines,
        @Nullable String next,
        @Nullable String start) {

    /// @param from the partner's title
    /// @param days since it was asked; 0 if that was today
    public record Line(UUID id, String reference, String title, String from, Instant askedAt, int days) {}
}
