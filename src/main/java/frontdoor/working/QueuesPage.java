package frontdoor.working;

import frontdoor.web.Link;
import java.util.List;

/// Where a working day starts: what is mine, and what waits for my teams.
///
/// @param views lists that they or their teams keep
/// @param leads whether they share out the work of a team
/// @param questions how many questions of partners wait for their teams, as far as is counted
public record QueuesPage(List<WorkLine> own, List<Waiting> queues, List<Link> views, boolean leads, int questions) {

    private static final int SAID = 99;

    /// A bounded number: `99+` is as many or more.
    public String asked() {
        return questions > SAID ? SAID + "+" : String.valueOf(questions);
    }

    /// @param open how many cases are open in it
    public record Waiting(String key, String title, String team, long open) {}

    public long late() {
        return own.stream().filter(WorkLine::isLate).count();
    }

    public long atRisk() {
        return own.stream()
                .filter(line -> !line.isLate() && line.due().isAtRisk())
                .count();
    }
}
