package frontdoor.calendars;

import java.time.LocalDate;
import java.util.List;

/// What came of importing a list of bank holidays, or would come of it.
public sealed interface Imported {

    /// @param knownUntil the last day for which the calendars are known after it
    record Accepted(List<Day> added, List<Day> removed, LocalDate knownUntil) implements Imported {

        public Accepted {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /// Nothing was changed.
    ///
    /// @param reason a sentence for whoever gave the list
    record Refused(String reason) implements Imported {}

    /// One bank holiday of one division.
    record Day(String division, LocalDate date, String title) {}
}
