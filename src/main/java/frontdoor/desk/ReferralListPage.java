package frontdoor.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list of referrals: what waits for the reader's teams, what they asked for and has no answer, or whom to call.
///
/// @param shown the last part of the key of its words: waiting, silent, calls
/// @param next the address of the next page, or null on the last one
/// @param start the address of the first page, or null on that page
public record ReferralListPage(
        String shown,
        List<Line> lines,
        @Nullable String next,
        @Nullable String start) {

    /// @param to the recipient's title
    /// @param state the last part of the key of its words
    /// @param phone the number to call, or null
    public record Line(
            UUID id,
            String reference,
            String title,
            String to,
            String state,
            Due due,
            boolean urgent,
            boolean unanswered,
            @Nullable String phone) {}
}
