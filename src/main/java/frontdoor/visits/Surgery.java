package frontdoor.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a partner, or an office of ours, offers at a place of ours each week.
///
/// @param partner who comes: Citizens Advice
/// @param days of the week
/// @param every minutes for each person
/// @param places how many people at one time
/// @param except days on which nobody comes
public record Surgery(
        String key,
        String partner,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        int every,
        int places,
        List<LocalDate> except) {

    public Surgery {
        days = Set.copyOf(days);
        except = List.copyOf(except);
        if (every < 1 || places < 1 || !from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "The surgery " + key + " needs `from` before `until`, and `every` and" + " `places` of at least 1");
        }
    }

    /// When somebody can be seen on a day; none on a day when nobody comes.
    public List<LocalTime> times(LocalDate date) {
        if (!days.contains(date.getDayOfWeek()) || except.contains(date)) {
            return List.of();
        }
        return Stream.iterate(
                        from,
                        time -> !time.plusMinutes(every).isAfter(until) && !time.isBefore(from),
                        time -> time.plusMinutes(every))
                .toList();
    }

    /// The days on which the partner comes next.
    public List<LocalDate> next(LocalDate today, int days) {
        return today.datesUntil(today.plusWeeks(days + 8L))
                .filter(date -> !times(date).isEmpty())
                .limit(days)
                .toList();
    }
}
