package frontdoor.reception;

import frontdoor.asking.Typed;
import frontdoor.kernel.CivilTime;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.visits.AccessPoint;
import frontdoor.visits.Booking;
import frontdoor.visits.Bookings;
import frontdoor.visits.Surgery;
import frontdoor.web.Option;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the page of a partner's surgery.
@Component
class SurgeryPages {

    static final int DAYS = 4; // on which they come next, for which places can be had

    private final Bookings bookings;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    SurgeryPages(Bookings bookings, People people, MessageSource messages, Clock clock) {
        this.bookings = bookings;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /// @param moving the booking that is moved, or null to book a new one
    SurgeryPage show(
            AccessPoint place,
            Surgery surgery,
            UUID command,
            Typed typed,
            @Nullable Booking moving,
            @Nullable String notice,
            Problems problems) {
        var days = surgery.next(today(), DAYS);
        var booked = bookings.of(place.key(), surgery.key(), days).stream()
                .filter(Booking::takesPlace)
                .toList();
        var sought = typed.text("q").strip();
        var found = sought.isEmpty() ? List.<Person>of() : people.search(sought);
        return new SurgeryPage(
                place.key(),
                place.title(),
                surgery.key(),
                surgery.partner(),
                command,
                days.stream().map(day -> day(surgery, day, booked)).toList(),
                times(surgery, days, booked, typed.text("time")),
                moving,
                sought,
                !found.isEmpty(),
                who(found, typed.text("who")),
                typed.text("name"),
                typed.text("reach"),
                typed.text("words"),
                notice,
                problems);
    }

    private SurgeryPage.Day day(Surgery surgery, LocalDate day, List<Booking> booked) {
        int free = surgery.times(day).stream()
                .mapToInt(time -> free(surgery, day, time, booked))
                .sum();
        return new SurgeryPage.Day(
                day,
                booked.stream()
                        .filter(booking -> booking.day().equals(day))
                        .map(this::booked)
                        .toList(),
                free);
    }

    SurgeryPage.Booked booked(Booking booking) {
        return new SurgeryPage.Booked(
                booking,
                Arrays.stream(Booking.Step.values())
                        .filter(step -> booking.may(step, today()))
                        .map(Booking.Step::key)
                        .toList());
    }

    /// Every partner's places of today, for the board.
    List<SurgeryPage.Booked> today(AccessPoint place) {
        return bookings.on(place.key(), today()).stream()
                .filter(Booking::takesPlace)
                .map(this::booked)
                .toList();
    }

    private static int free(Surgery surgery, LocalDate day, LocalTime time, List<Booking> booked) {
        long taken = booked.stream()
                .filter(booking -> booking.day().equals(day) && booking.at().equals(time))
                .count();
        return (int) Math.max(0, surgery.places() - taken);
    }

    private List<Option> times(Surgery surgery, List<LocalDate> days, List<Booking> booked, String chosen) {
        var said = new Words(messages, LocaleContextHolder.getLocale());
        var options = new ArrayList<Option>();
        options.add(Option.of("", word("reception.surgery.time.choose")));
        for (var day : days) {
            for (var time : surgery.times(day)) {
                if (!day.equals(today()) || time.isAfter(now())) {
                    if (free(surgery, day, time, booked) > 0) {
                        var value = day + " " + time;
                        options.add(Option.of(value, said.date(day) + ", " + said.time(time))
                                .chosen(value.equals(chosen)));
                    }
                }
            }
        }
        return options;
    }

    private List<Option> who(List<Person> found, String chosen) {
        var options = new ArrayList<Option>();
        found.forEach(person -> options.add(Option.of(String.valueOf(person.id()), person.name())
                .withHint(person.postcode())
                .chosen(String.valueOf(person.id()).equals(chosen))));
        if (!options.isEmpty()) {
            options.add(Option.of("", word("reception.surgery.who.other")).chosen(chosen.isEmpty()));
        }
        return options;
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    private LocalTime now() {
        return LocalTime.ofInstant(clock.instant(), CivilTime.ZONE);
    }

    Problems problem(String field, String key) {
        return Problems.of(new Problem(field, word(key)));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
