package frontdoor.calendars;

import static frontdoor.calendars.TimeLimit.UK_ANY;
import static java.util.stream.Collectors.toSet;

import frontdoor.kernel.CivilTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says when something promised falls due. Pure arithmetic over the holiday lists it was made from; safe to share.
///
/// A limit in hours ends at a moment; a limit in days or longer ends with the last second of its last day in London.
/// Past the end of the lists ([#knownUntil]) every Monday to Friday counts as a working day, apart from Christmas Day
/// and Good Friday.
public final class Calendars {

    private final Map<String, WorkingDays> calendars;
    private final OpeningHours opening;
    private final LocalDate knownUntil;

    private Calendars(Map<String, WorkingDays> calendars, OpeningHours opening, LocalDate knownUntil) {
        this.calendars = Map.copyOf(calendars);
        this.opening = opening;
        this.knownUntil = knownUntil;
    }

    /// @param lists one for each division; a division without a list has no holidays but Christmas Day and Good
    /// Friday
    public static Calendars of(List<HolidayList> lists, OpeningHours opening) {
        var calendars = new HashMap<String, WorkingDays>();
        var any = new HashSet<LocalDate>();
        for (var division : HolidayList.DIVISIONS) {
            var days = lists.stream()
                    .filter(list -> list.division().equals(division))
                    .flatMap(list -> list.holidays().stream())
                    .map(Holiday::date)
                    .collect(toSet());
            any.addAll(days);
            calendars.put(division.replace('-', '_'), new WorkingDays(days));
        }
        calendars.put(UK_ANY, new WorkingDays(any));
        return new Calendars(calendars, opening, lastYearOf(lists));
    }

    /// The lists and opening hours that Frontdoor ships with, for work that has no database: checking service files.
    public static Calendars shipped() {
        return of(OfficialList.parse(OfficialList.shipped()), OpeningHours.USUAL);
    }

    private static LocalDate lastYearOf(List<HolidayList> lists) {
        return HolidayList.DIVISIONS.stream()
                .map(division -> lists.stream()
                        .filter(list -> list.division().equals(division))
                        .findFirst()
                        .flatMap(HolidayList::knownUntil)
                        .orElse(LocalDate.MIN))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /// The last moment that is still in time.
    public Instant due(TimeLimit limit, Instant start) {
        var amount = limit.within().amount();
        return switch (limit.within().unit()) {
            case HOURS -> start.plus(Duration.ofHours(amount));
            case OFFICE_HOURS -> office(limit.calendar()).after(start, Duration.ofHours(amount));
            case WORKING_DAYS -> CivilTime.endOf(days(limit.calendar()).plus(dayZero(limit, start), amount));
            case DAYS, WEEKS, MONTHS, YEARS -> rolled(limit, plus(dayZero(limit, start), limit.within()));
        };
    }

    private LocalDate dayZero(TimeLimit limit, Instant start) {
        return switch (limit.dayZero()) {
            case START -> dayOf(start);
            case NEXT_WORKING_DAY -> days(limit.calendar()).onOrAfter(dayOf(start));
        };
    }

    /// The same day of a later month, or its last day if there is none.
    private static LocalDate plus(LocalDate day, Span span) {
        return switch (span.unit()) {
            case DAYS -> day.plusDays(span.amount());
            case WEEKS -> day.plusWeeks(span.amount());
            case MONTHS -> day.plusMonths(span.amount());
            case YEARS -> day.plusYears(span.amount());
            case HOURS, OFFICE_HOURS, WORKING_DAYS ->
                throw new IllegalArgumentException(span + " is not a number of calendar days");
        };
    }

    private Instant rolled(TimeLimit limit, LocalDate day) {
        return switch (limit.roll()) {
            case NONE -> CivilTime.endOf(day);
            case NEXT_WORKING_DAY -> CivilTime.endOf(days(limit.calendar()).onOrAfter(day));
        };
    }

    /// The new due time of a clock that stood still: what it missed is given back in the limit's own unit. The day on
    /// which it pauses is used up, the day on which it resumes is not. A limit already missed gets nothing back.
    public Instant resumed(TimeLimit limit, Instant due, Instant pausedAt, Instant resumedAt) {
        if (pausedAt.isAfter(due)) {
            return due;
        }
        return switch (limit.within().unit()) {
            case HOURS -> due.plus(Duration.between(pausedAt, resumedAt));
            case OFFICE_HOURS -> {
                var office = office(limit.calendar());
                yield office.after(due, office.between(pausedAt, resumedAt));
            }
            case WORKING_DAYS -> {
                var missed = workingDaysBetween(limit.calendar(), dayOf(pausedAt), dayOf(resumedAt));
                yield CivilTime.endOf(days(limit.calendar()).plus(dayOf(due), missed));
            }
            case DAYS, WEEKS, MONTHS, YEARS -> {
                var missed = ChronoUnit.DAYS.between(dayOf(pausedAt), dayOf(resumedAt));
                yield rolled(limit, dayOf(due).plusDays(missed));
            }
        };
    }

    /// The due time with more time given, counted on from the present one.
    public Instant extended(TimeLimit limit, Instant due, Span by) {
        return switch (by.unit()) {
            case HOURS -> due.plus(Duration.ofHours(by.amount()));
            case OFFICE_HOURS -> office(limit.calendar()).after(due, Duration.ofHours(by.amount()));
            case WORKING_DAYS -> CivilTime.endOf(days(limit.calendar()).plus(dayOf(due), by.amount()));
            case DAYS, WEEKS, MONTHS, YEARS -> rolled(limit, plus(dayOf(due), by));
        };
    }

    /// The due time with more time given, where the longer limit is counted from the start: one month extended by
    /// two is three months from the start, not two months from a last day that had rolled past a weekend.
    ///
    /// Time given back for pauses is kept. A limit and an extension in different units are counted on from `due`.
    public Instant extended(TimeLimit limit, Instant start, Instant due, Span by) {
        var within = limit.within();
        if (within.unit() != by.unit() || !isDateBased(by.unit())) {
            return extended(limit, due, by);
        }
        var whole = new Span(within.amount() + by.amount(), by.unit());
        var paused = ChronoUnit.DAYS.between(dayOf(due(limit, start)), dayOf(due));
        return rolled(limit, plus(dayZero(limit, start), whole).plusDays(paused));
    }

    private static boolean isDateBased(Span.Unit unit) {
        return switch (unit) {
            case DAYS, WEEKS, MONTHS, YEARS -> true;
            case HOURS, OFFICE_HOURS, WORKING_DAYS -> false;
        };
    }

    /// The moment so long before something is due, at the same time of day where the span is in days.
    public Instant before(Instant due, Span span, String calendar) {
        var local = due.atZone(CivilTime.ZONE);
        var time = local.toLocalTime();
        return switch (span.unit()) {
            case HOURS -> due.minus(Duration.ofHours(span.amount()));
            case OFFICE_HOURS -> office(calendar).before(due, Duration.ofHours(span.amount()));
            case WORKING_DAYS ->
                days(calendar)
                        .plus(local.toLocalDate(), -span.amount())
                        .atTime(time)
                        .atZone(CivilTime.ZONE)
                        .toInstant();
            case DAYS -> local.minusDays(span.amount()).toInstant();
            case WEEKS -> local.minusWeeks(span.amount()).toInstant();
            case MONTHS -> local.minusMonths(span.amount()).toInstant();
            case YEARS -> local.minusYears(span.amount()).toInstant();
        };
    }

    public boolean isWorkingDay(String calendar, LocalDate day) {
        return days(calendar).includes(day);
    }

    public boolean isHoliday(String calendar, LocalDate day) {
        return days(calendar).isHoliday(day);
    }

    /// Working days after the first day up to and including the last; negative if the last is earlier.
    public int workingDaysBetween(String calendar, LocalDate first, LocalDate last) {
        return days(calendar).between(first, last);
    }

    /// The last working day on which notice of an event can be given so that so many whole working days lie between:
    /// neither the day of giving nor the day of the event counts (Licensing Act 2003, section 100).
    public LocalDate lastDayToGive(String calendar, LocalDate event, int clearWorkingDays) {
        return days(calendar).plus(event, -(clearWorkingDays + 1));
    }

    /// The first day with so many whole calendar days between it and the day of giving notice, as for a marriage.
    public static LocalDate firstDayAfter(LocalDate given, int clearDays) {
        return given.plusDays(clearDays + 1L);
    }

    /// The last day for which every division's list is known; [LocalDate#MIN] if a division has none.
    public LocalDate knownUntil() {
        return knownUntil;
    }

    /// The calendars that a limit may name.
    public Set<String> keys() {
        return calendars.keySet();
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(CivilTime.ZONE).toLocalDate();
    }

    private OfficeTime office(String calendar) {
        return new OfficeTime(days(calendar), opening);
    }

    private WorkingDays days(String calendar) {
        var days = calendars.get(calendar);
        if (days == null) {
            throw new IllegalArgumentException("There is no calendar '" + calendar + "'");
        }
        return days;
    }
}
