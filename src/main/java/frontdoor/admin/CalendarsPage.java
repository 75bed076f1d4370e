package frontdoor.admin;

import frontdoor.calendars.HolidayList;
import frontdoor.calendars.Imported;
import frontdoor.web.Problems;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days by which promises are counted.
///
/// @param json what was typed or uploaded as the official list
/// @param knownUntil the last day that the lists cover
public record CalendarsPage(
        List<HolidayList> lists,
        LocalDate knownUntil,
        String json,
        Problems problems,
        @Nullable String notice) {

    /// What an import would do.
    public record Preview(Imported.Accepted imported, String json) {

        public boolean changesAnything() {
            return !imported.added().isEmpty() || !imported.removed().isEmpty();
        }
    }
}
