package frontdoor.calendars;

import frontdoor.calendars.OpeningHours.Hours;
import frontdoor.kernel.CivilTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Time that passes only while the offices are open on a working day.
record OfficeTime(WorkingDays days, OpeningHours opening) {

    /// The moment at which so much office time has passed since the start.
    Instant after(Instant start, Duration amount) {
        var left = amount;
        var from = start;
        for (var day = Calendars.dayOf(start); left.isPositive(); day = day.plusDays(1)) {
            var hours = on(day);
            if (hours != null && from.isBefore(at(day, hours.closes()))) {
                from = later(from, at(day, hours.opens()));
                var today = Duration.between(from, at(day, hours.closes()));
                if (today.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = left.minus(today);
            }
        }
        return from;
    }

    /// The moment from which so much office time passes until the end.
    Instant before(Instant end, Duration amount) {
        var left = amount;
        var to = end;
        for (var day = Calendars.dayOf(end); left.isPositive(); day = day.minusDays(1)) {
            var hours = on(day);
            if (hours != null && to.isAfter(at(day, hours.opens()))) {
                to = earlier(to, at(day, hours.closes()));
                var today = Duration.between(at(day, hours.opens()), to);
                if (today.compareTo(left) >= 0) {
                    return to.minus(left);
                }
                left = left.minus(today);
            }
        }
        return to;
    }

    /// How much office time passes from one moment to a later one; zero if it is not later.
    Duration between(Instant start, Instant end) {
        var total = Duration.ZERO;
        var last = Calendars.dayOf(end);
        for (var day = Calendars.dayOf(start); !day.isAfter(last); day = day.plusDays(1)) {
            var hours = on(day);
            if (hours != null) {
                var today =
                        Duration.between(later(start, at(day, hours.opens())), earlier(end, at(day, hours.closes())));
                total = today.isPositive() ? total.plus(today) : total;
            }
        }
        return total;
    }

    private @Nullable Hours on(LocalDate day) {
        return days.includes(day) ? opening.week().get(day.getDayOfWeek()) : null;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CivilTime.ZONE).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
