package frontdoor.inbox;

import frontdoor.web.Option;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `inbox/inbox` shows.
///
/// @param next the address of the next page, or null
/// @param start the address of the first page, or null on it
public record InboxPage(
        List<Line> lines,
        List<Option> channels,
        List<Option> teams,
        List<Option> whose,
        List<Option> states,
        @Nullable String next,
        @Nullable String start) {

    /// @param from the customer's name, or who wrote as far as it is known
    /// @param about its subject, or how what came last begins
    /// @param owner the name of who has it, or null
    /// @param dueAt null while we owe nothing
    /// @param daysLate how many days the promise is past, 0 for today; negative while there is time
    public record Line(
            String reference,
            String from,
            String about,
            String channel,
            String team,
            @Nullable String owner,
            boolean mine,
            Instant lastAt,
            @Nullable Instant dueAt,
            boolean late,
            long daysLate) {}
}
