package frontdoor.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/// The days that count in one calendar: Monday to Friday less its holidays, Christmas Day and Good Friday.
///
/// The last two are not bank holidays by law but the Acts name them beside those, so they hold past the end of
/// a list.
record WorkingDays(Set<LocalDate> holidays) {

    WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    boolean includes(LocalDate day) {
        return !OpeningHours.isWeekend(day.getDayOfWeek())
                && !holidays.contains(day)
                && !isChristmasDay(day)
                && !isGoodFriday(day);
    }

    /// Whether a day is a holiday, whatever day of the week it is.
    boolean isHoliday(LocalDate day) {
        return holidays.contains(day) || isChristmasDay(day) || isGoodFriday(day);
    }

    private static boolean isChristmasDay(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 25;
    }

    private static boolean isGoodFriday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY
                && (day.getMonth() == Month.MARCH || day.getMonth() == Month.APRIL)
                && day.equals(easterSunday(day.getYear()).minusDays(2));
    }

    /// Gauss's rule in the form that J. M. Oudin gave it, for the Gregorian calendar.
    private static LocalDate easterSunday(int year) {
        int century = year / 100;
        int golden = year % 19;
        int moon = (century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15) % 30;
        moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int fromFullMoon = moon - weekday;
        int month = 3 + (fromFullMoon + 40) / 44;
        return LocalDate.of(year, month, fromFullMoon + 28 - 31 * (month / 4));
    }

    /// The day itself if it is a working day, otherwise the next one.
    LocalDate onOrAfter(LocalDate day) {
        return includes(day) ? day : step(day, 1);
    }

    /// @param count how many working days on; back if negative; 0 leaves the day as it is, working day or not
    LocalDate plus(LocalDate day, int count) {
        var result = day;
        for (int i = 0; i < Math.abs(count); i++) {
            result = step(result, Integer.signum(count));
        }
        return result;
    }

    private LocalDate step(LocalDate day, int by) {
        var result = day.plusDays(by);
        while (!includes(result)) {
            result = result.plusDays(by);
        }
        return result;
    }

    /// Working days after the first day up to and including the last; negative if the last is earlier.
    int between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -between(last, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::includes)
                .count();
    }
}
