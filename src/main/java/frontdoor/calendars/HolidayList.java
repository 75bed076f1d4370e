package frontdoor.calendars;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The bank holidays of one part of the United Kingdom.
///
/// @param division as the official list writes it: `england-and-wales`, `scotland` or `northern-ireland`
/// @param holidays in order of date
public record HolidayList(String division, List<Holiday> holidays) {

    public static final List<String> DIVISIONS = List.of("england-and-wales", "scotland", "northern-ireland");

    public HolidayList {
        if (!DIVISIONS.contains(division)) {
            throw new IllegalArgumentException("'" + division + "' is not one of " + String.join(", ", DIVISIONS));
        }
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
    }

    /// The key by which service files name the calendar of this division: `england_and_wales`.
    public String calendar() {
        return division.replace('-', '_');
    }

    /// The end of the last year that it lists: official lists come by whole years.
    Optional<LocalDate> knownUntil() {
        return holidays.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(holidays.getLast().date().getYear(), 12, 31));
    }
}
