package frontdoor.answering;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.TimeLimit;
import frontdoor.council.Council;
import frontdoor.kernel.CivilTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When somebody can be called: in the hours in which the council answers its telephone, and on no bank holiday.
@Component
class ContactHours {

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("ha", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final int MIDDAY = 12;

    private final Council council;
    private final CouncilCalendars calendars;

    ContactHours(Council council, CouncilCalendars calendars) {
        this.council = council;
        this.calendars = calendars;
    }

    /// @return empty on a day on which it is closed
    Optional<Council.Hours> on(LocalDate day) {
        return calendars.current().isHoliday(TimeLimit.ENGLAND_AND_WALES, day)
                ? Optional.empty()
                : Optional.ofNullable(council.openingHours().get(day.getDayOfWeek()));
    }

    /// The open days from now on, today among them until it closes.
    ///
    /// @param ahead how many days to look ahead
    List<LocalDate> days(Instant now, int ahead) {
        var today = CivilTime.day(now);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(ahead + 1L)
                .filter(day -> on(day).filter(hours -> at(day, hours.closes()).isAfter(now))
                        .isPresent())
                .toList();
    }

    /// Whether it is open all the while.
    boolean isOpen(Instant from, Instant until) {
        var day = CivilTime.day(from);
        return day.equals(CivilTime.day(until))
                && on(day).filter(hours -> !from.isBefore(at(day, hours.opens())))
                        .filter(hours -> !until.isAfter(at(day, hours.closes())))
                        .isPresent();
    }

    /// The moment that somebody means: without am or pm it is read as a time at which it is open, if there is one.
    ///
    /// @param after what it has to come after, where that tells which it is; or null
    Instant at(LocalDate day, SaidTime said, @Nullable LocalTime after) {
        var time = said.time();
        if (!said.isExact() && time.getHour() < MIDDAY) {
            var later = time.plusHours(MIDDAY);
            var hours = on(day);
            boolean early =
                    hours.filter(open -> isWithin(open, time)).isPresent() && (after == null || time.isAfter(after));
            if (!early && hours.filter(open -> isWithin(open, later)).isPresent()) {
                return at(day, later);
            }
        }
        return at(day, time);
    }

    private static boolean isWithin(Council.Hours hours, LocalTime time) {
        return !time.isBefore(hours.opens()) && !time.isAfter(hours.closes());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CivilTime.ZONE).toInstant();
    }

    /// The week in words: `Monday to Friday, 9am to 5pm`.
    String inWords() {
        var parts = new ArrayList<String>();
        var days = List.of(DayOfWeek.values());
        for (int first = 0, next; first < days.size(); first = next) {
            var hours = council.openingHours().get(days.get(first));
            next = first + 1;
            while (hours != null
                    && next < days.size()
                    && hours.equals(council.openingHours().get(days.get(next)))) {
                next++;
            }
            if (hours != null) {
                var name = name(days.get(first)) + (next - first > 1 ? " to " + name(days.get(next - 1)) : "");
                parts.add(name + ", " + inWords(hours.opens()) + " to " + inWords(hours.closes()));
            }
        }
        return String.join("; ", parts);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String inWords(LocalTime time) {
        return (time.getMinute() == 0 ? WHOLE : TIME).format(time).toLowerCase(Locale.UK);
    }
}
