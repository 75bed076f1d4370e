package frontdoor.working;

import frontdoor.desk.Due;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is late and due soon in the teams that the reader leads, fifty lines at a time.
///
/// @param teams to choose one from
/// @param team the key of the one that is shown, or empty for all
/// @param at when it was so
/// @param csv where it can be downloaded
/// @param next the address of the next page, or null on the last one
/// @param start the address of the first page, or null on that page
public record TeamOverviewPage(
        List<Option> teams,
        String team,
        Instant at,
        List<Counted> counted,
        List<Line> lines,
        UUID command,
        WorkPage.Giving giving,
        String csv,
        @Nullable String next,
        @Nullable String start,
        Problems problems) {

    /// @param kind the end of its words' key
    /// @param late,atRisk 100 stands for 100 or more
    public record Counted(String kind, int late, int atRisk) {}

    /// @param label the reference, or null for a promised call
    /// @param what the service of a case, or how a conversation came
    /// @param promise in words
    /// @param owner their display name, or null for nobody
    /// @param mine whether that is the reader
    /// @param pick what a ticked box sends
    public record Line(
            String key,
            String address,
            @Nullable String label,
            String what,
            String promise,
            String team,
            @Nullable String owner,
            boolean mine,
            Due due,
            String pick) {}
}
