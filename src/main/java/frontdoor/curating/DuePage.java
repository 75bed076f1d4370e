package frontdoor.curating;

import frontdoor.listings.StaffListing;
import frontdoor.web.Option;
import frontdoor.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is due for review.
///
/// @param next the last that is shown, if there are more
/// @param team key of the team whose are shown; empty for all
/// @param done a key of the messages, or null
public record DuePage(
        List<Line> lines,
        @Nullable UUID next,
        String team,
        String words,
        Map<String, String> teams,
        LocalDate today,
        boolean mayImport,
        @Nullable String done) {

    public List<Option> teamOptions(Words words) {
        var all = Stream.of(Option.of("", words.localize("curating.team.all")));
        var each = teams.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> Option.of(entry.getKey(), entry.getValue())
                        .chosen(entry.getKey().equals(team)));
        return Stream.concat(all, each).toList();
    }

    /// @param owner the title of the team
    /// @param command the id of what would be done with it
    public record Line(StaffListing listing, String owner, boolean mayChange, UUID command) {}
}
