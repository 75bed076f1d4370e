package frontdoor.cases;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.TimeLimit;
import frontdoor.council.Rotas;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Applying;
import frontdoor.services.Service;
import frontdoor.visits.AccessPoint;
import frontdoor.visits.AccessPoints;
import frontdoor.visits.Bookings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When the appointment that a case needs can be: what is free, and what is kept for those who cannot wait.
@Component
public class AppointmentTimes {

    private static final int MOST = 12; // times on a page
    private static final int DAYS = 20; // looked at for one page

    private final Bookings bookings;
    private final AccessPoints places;
    private final CouncilCalendars calendars;
    private final Rotas rotas;
    private final FactFinder facts;
    private final Clock clock;

    AppointmentTimes(
            Bookings bookings,
            AccessPoints places,
            CouncilCalendars calendars,
            Rotas rotas,
            FactFinder facts,
            Clock clock) {
        this.bookings = bookings;
        this.places = places;
        this.calendars = calendars;
        this.rotas = rotas;
        this.facts = facts;
        this.clock = clock;
    }

    /// A time that is free.
    ///
    /// @param at on the wall's clock
    /// @param times the key of the place and of what is offered there
    /// @param where the place and its address
    /// @param soon whether it is kept for those who cannot wait
    public record Time(LocalDateTime at, String times, String where, boolean soon) {

        /// As a form sends it.
        public String key() {
            return times + " " + at;
        }
    }

    /// What somebody can choose from.
    ///
    /// @param times that are free, the earliest first
    /// @param where all of them are, or null where each says it
    /// @param later from which day there are later ones, or null where these are all
    /// @param earlier whether there are earlier ones than these
    /// @param onCall whom to call where it cannot wait, or null
    public record Choice(
            List<Time> times,
            @Nullable String where,
            @Nullable LocalDate later,
            boolean earlier,
            Rotas.@Nullable OnCall onCall) {}

    /// @param from the first day of which times are wanted, or null for today
    public Choice choice(Case kase, Service service, Appointments.Standing standing, @Nullable LocalDate from) {
        var first = from != null
                        && CivilTime.isKept(from.atStartOfDay(CivilTime.ZONE).toInstant())
                ? from
                : CivilTime.day(clock.instant());
        var free = switch (standing) {
            case Appointments.Standing.Open _ -> times(kase, service, first);
            case Appointments.Standing.Booked booked -> booked.changes() ? moving(kase, first) : List.<Time>of();
            case Appointments.Standing.Waits _ -> List.<Time>of();
        };
        return new Choice(
                free,
                place(free),
                later(free),
                from != null,
                onCall(kase, service).orElse(null));
    }

    /// Whether it cannot wait.
    public boolean isUrgent(Case kase, Service service) {
        var needed = service.appointment();
        return needed != null
                && needed.soon() != null
                && test(needed.soon().when(), kase, service).equals(Truth.YES);
    }

    /// Whom to call where it cannot wait and no time is soon enough.
    ///
    /// @param service the case's, in the language of the page
    public Optional<Rotas.OnCall> onCall(Case kase, Service service) {
        var needed = service.appointment();
        return needed == null || needed.soon() == null || needed.soon().call() == null || !isUrgent(kase, service)
                ? Optional.empty()
                : rotas.on(
                        needed.soon().call(),
                        CivilTime.day(clock.instant()),
                        service.asking().language());
    }

    /// Times that are free on working days, the earliest first; at most 12, on the next 20 working days.
    ///
    /// @param from the first day looked at; never before today
    public List<Time> times(Case kase, Service service, LocalDate from) {
        var needed = service.appointment();
        if (needed == null) {
            return List.of();
        }
        var kept =
                isUrgent(kase, service) && needed.soon() != null ? needed.soon().times() : List.<String>of();
        var days = days(from);
        return Stream.concat(
                        kept.stream().flatMap(times -> free(times, days, true)),
                        needed.times().stream().flatMap(times -> free(times, days, false)))
                .sorted(Comparator.comparing(Time::at).thenComparing(time -> !time.soon()))
                .limit(MOST)
                .toList();
    }

    /// From which day there are later times than these.
    ///
    /// @return null if these are all
    public static @Nullable LocalDate later(List<Time> shown) {
        if (shown.size() < MOST) {
            return null;
        }
        var last = shown.getLast().at().toLocalDate();
        return last.equals(shown.getFirst().at().toLocalDate()) ? last.plusDays(1) : last;
    }

    /// Where all of these are, if that is one place; else null.
    public static @Nullable String place(List<Time> shown) {
        var places = shown.stream().map(Time::where).distinct().toList();
        return places.size() == 1 ? places.getFirst() : null;
    }

    static String where(AccessPoint place) {
        return place.title() + ", " + place.address();
    }

    /// Times to which the case's booking can be moved: where it is now.
    public List<Time> moving(Case kase, LocalDate from) {
        return bookings.about(kase.reference().value())
                .map(booking -> free(booking.place() + "." + booking.surgery(), days(from), false)
                        .filter(time -> !time.at().equals(booking.day().atTime(booking.at())))
                        .toList())
                .orElse(List.of());
    }

    private List<LocalDate> days(LocalDate from) {
        var today = CivilTime.day(clock.instant());
        var first = from.isBefore(today) ? today : from;
        return first.datesUntil(first.plusDays(2L * DAYS))
                .filter(day -> calendars.current().isWorkingDay(TimeLimit.ENGLAND_AND_WALES, day))
                .limit(DAYS)
                .toList();
    }

    private Stream<Time> free(String times, List<LocalDate> days, boolean soon) {
        var place = places.find(place(times)).orElse(null);
        return place == null
                ? Stream.empty()
                : bookings.free(place(times), offered(times), days, now(), MOST).stream()
                        .map(at -> new Time(at, times, where(place), soon));
    }

    static String place(String times) {
        return times.substring(0, times.indexOf('.'));
    }

    static String offered(String times) {
        return times.substring(times.indexOf('.') + 1);
    }

    Truth test(When when, Case kase, Service service) {
        return Applying.test(when, service, kase.state(), facts.pinned(kase.facts()), clock.instant());
    }

    boolean isToCome(LocalDateTime at) {
        return at.isAfter(now()) && calendars.current().isWorkingDay(TimeLimit.ENGLAND_AND_WALES, at.toLocalDate());
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), CivilTime.ZONE);
    }
}
