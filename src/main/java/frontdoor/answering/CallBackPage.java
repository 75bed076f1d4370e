package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.people.Warnings;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call that was promised, with what to know before it is made.
///
/// @param command of the next step
/// @param number as it is written in Britain
/// @param otherNumber whether the rules name another number as the only one
/// @param person who it is, or null if they are not on record or records are not for the reader
/// @param said what was said once they were spoken with, or null
/// @param claimedBy who is about to call, or null
/// @param mine whether that is the reader
/// @param hours in which the council can call, in words
/// @param state `late`, `due`, `coming`, `done` or `cancelled`
public record CallBackPage(
        UUID id,
        UUID command,
        int revision,
        String name,
        String number,
        boolean otherNumber,
        @Nullable Long person,
        String reason,
        @Nullable String said,
        String team,
        Instant fromAt,
        Instant untilAt,
        @Nullable Instant againAt,
        int tries,
        @Nullable String claimedBy,
        boolean mine,
        String state,
        @Nullable Warnings warnings,
        List<String> needs,
        List<Option> days,
        String hours,
        Typed typed,
        Problems problems,
        @Nullable String notice) {

    public boolean isOpen() {
        return !state.equals("done") && !state.equals("cancelled");
    }

    /// One line of the list of them.
    public record Line(
            UUID id,
            String name,
            String reason,
            String team,
            Instant dueAt,
            String state,
            int tries,
            @Nullable String claimedBy) {}

    /// @param next the address of the next page, or null on the last
    /// @param notice a key of a message to show first, or null
    public record Queue(
            List<Line> lines,
            @Nullable String next,
            @Nullable String notice) {}
}
