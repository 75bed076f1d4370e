package frontdoor.calendars;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// Those of the years that another list covers.
    HolidayList in(HolidayList other) {
        return new HolidayList(
                division,
                holidays.stream().filter(holiday -> other.coversYearOf(holiday)).toList());
    }

    /// The days that are here and not in another list.
    List<Imported.Day> lessThose(HolidayList other) {
        var known = other.holidays().stream().map(Holiday::date).collect(toSet());
        return holidays.stream()
                .filter(holiday -> !known.contains(holiday.date()))
                .map(holiday -> new Imported.Day(division, holiday.date(), holiday.title()))
                .toList();
    }

    /// These, and those of another list in years that this one does not cover.
    HolidayList with(HolidayList other) {
        return new HolidayList(
                division,
                Stream.concat(holidays.stream(), other.holidays().stream().filter(holiday -> !coversYearOf(holiday)))
                        .toList());
    }

    private boolean coversYearOf(Holiday holiday) {
        int year = holiday.date().getYear();
        return !holidays.isEmpty()
                && year >= holidays.getFirst().date().getYear()
                && year <= holidays.getLast().date().getYear();
    }
}
