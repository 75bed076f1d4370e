package frontdoor.working;

import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has how much in hand, team by team, for those who share out the work.
///
/// @param notice a message to show first, or null
public record WorkloadPage(List<Team> teams, @Nullable String notice) {

    public record Team(String title, List<Person> people) {}

    /// @param trained titles of the services they are trained in; none means all
    /// @param awayUntil the last day on which they are away, or null when they are here
    public record Person(
            String username,
            String name,
            int open,
            int late,
            int atRisk,
            int capacity,
            List<String> trained,
            @Nullable LocalDate awayUntil) {

        /// The part of their room that is taken, in hundredths; more than 100 when they have more than they can take.
        public int fullness() {
            return capacity == 0 ? (open == 0 ? 0 : 100) : Math.round(100f * open / capacity);
        }
    }

    /// What one person can be given, to be changed.
    ///
    /// @param capacity as typed
    /// @param day the last day away, as typed in three parts: day, month and year
    public record Change(
            String username,
            String name,
            List<Option> services,
            String capacity,
            List<String> day,
            Problems problems) {}
}
