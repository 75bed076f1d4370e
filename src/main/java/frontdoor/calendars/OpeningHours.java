package frontdoor.calendars;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/// When the council's offices are open in an ordinary week. On a bank holiday they are closed, whatever this says.
///
/// @param week the hours of each day on which they open; a day that is not named is closed
public record OpeningHours(Map<DayOfWeek, Hours> week) {

    /// @param closes after `opens`, on the same day
    public record Hours(LocalTime opens, LocalTime closes) {

        public Hours {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("Offices open at " + opens + " but close at " + closes);
            }
        }
    }

    /// Monday to Friday, 9am to 5pm.
    public static final OpeningHours USUAL = mondayToFriday(LocalTime.of(9, 0), LocalTime.of(17, 0));

    public OpeningHours {
        week = Map.copyOf(week);
        if (week.keySet().stream().allMatch(OpeningHours::isWeekend)) {
            throw new IllegalArgumentException("Offices must open on at least one day from Monday to Friday");
        }
    }

    public static OpeningHours mondayToFriday(LocalTime opens, LocalTime closes) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (!isWeekend(day)) {
                week.put(day, new Hours(opens, closes));
            }
        }
        return new OpeningHours(week);
    }

    static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
