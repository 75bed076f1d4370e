package frontdoor.curating;

import frontdoor.listings.FeedRun;
import frontdoor.listings.Pair;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What was brought in, what may be there twice, and a form to bring in more.
///
/// @param teams titles by key
/// @param command the id of an answer
public record FeedsPage(
        List<FeedRun> runs, List<Pair> pairs, Map<String, String> teams, UUID command, Problems problems) {

    public List<Option> teamOptions() {
        return teams.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(team -> Option.of(team.getKey(), team.getValue()))
                .toList();
    }
}
