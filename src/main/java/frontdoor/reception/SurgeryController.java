package frontdoor.reception;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.visits.AccessPoint;
import frontdoor.visits.Booking;
import frontdoor.visits.Bookings;
import frontdoor.visits.Bookings.Outcome;
import frontdoor.visits.NewBooking;
import frontdoor.visits.Surgery;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Partners' surgeries: who has a place, and booking, moving and giving up one. Who it is goes in forms, never into an
/// address.
@Controller
class SurgeryController {

    private static final int LONGEST = 200; // letters

    private final ReceptionDoor door;
    private final SurgeryPages surgeryPages;
    private final Bookings bookings;
    private final People people;
    private final Audit audit;
    private final Pages pages;

    SurgeryController(
            ReceptionDoor door, SurgeryPages surgeryPages, Bookings bookings, People people, Audit audit, Pages pages) {
        this.door = door;
        this.surgeryPages = surgeryPages;
        this.bookings = bookings;
        this.people = people;
        this.audit = audit;
        this.pages = pages;
    }

    /// @param moving the id of a booking that is to be moved
    /// @param done what was done or could not be, the end of a key `reception.done.…`
    @GetMapping("/desk/reception/{place}/surgeries/{surgery}")
    View show(
            @PathVariable String place,
            @PathVariable String surgery,
            @RequestParam(required = false) @Nullable UUID moving,
            @RequestParam(required = false) @Nullable String done,
            SignedIn who) {
        var at = door.place(place, who);
        var offered = at.surgery(surgery).orElseThrow(ReceptionDoor::notFound);
        var notice = done != null && done.matches("[a-z_]{1,30}") ? "reception.done." + done : null;
        var moved = moving == null ? null : booking(moving, who);
        return page(
                HttpStatus.OK, at, offered, UUID.randomUUID(), new Typed(Map.of()), moved, notice, Problems.NONE, who);
    }

    /// With the button `find` it looks for people only; all that was typed stays.
    @PostMapping("/desk/reception/{place}/surgeries/{surgery}")
    View book(
            @PathVariable String place,
            @PathVariable String surgery,
            @RequestParam UUID command,
            HttpServletRequest request,
            SignedIn who) {
        var at = door.place(place, who);
        var offered = at.surgery(surgery).orElseThrow(ReceptionDoor::notFound);
        var typed = Typed.of(request);
        if (!typed.isBlank("find")) {
            return page(HttpStatus.OK, at, offered, command, typed, null, null, Problems.NONE, who);
        }
        var time = time(typed);
        var person = person(typed);
        var name = person.map(Person::name).orElseGet(() -> typed.text("name").strip());
        var problems = problems(typed, time, name);
        if (problems.any() || time.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, at, offered, command, typed, null, null, problems, who);
        }
        var asked = new NewBooking(
                command,
                new NewBooking.Slot(
                        place, surgery, time.get().toLocalDate(), time.get().toLocalTime()),
                new NewBooking.Guest(person.map(Person::id).orElse(null), name, stripped(typed, "reach")),
                stripped(typed, "words"),
                null);
        return switch (bookings.book(asked, who.actor())) {
            case Outcome.Done it -> back(place, surgery, it.told() ? "booked" : "untold_booked");
            case Outcome.Full _ ->
                page(
                        HttpStatus.CONFLICT,
                        at,
                        offered,
                        command,
                        typed,
                        null,
                        null,
                        surgeryPages.problem("time", "reception.problem.full"),
                        who);
            case Outcome.Stale _, Outcome.NotFound _ -> throw ReceptionDoor.notFound();
        };
    }

    private static @Nullable String stripped(Typed typed, String field) {
        return typed.isBlank(field) ? null : typed.text(field).strip();
    }

    private Problems problems(Typed typed, Optional<LocalDateTime> time, String name) {
        if (time.isEmpty()) {
            return surgeryPages.problem("time", "reception.problem.surgeryTime");
        }
        if (name.isEmpty()) {
            return surgeryPages.problem("name", "reception.problem.who");
        }
        return List.of("name", "reach", "words").stream()
                .filter(field -> typed.text(field).strip().length() > LONGEST)
                .findFirst()
                .map(field -> surgeryPages.problem(field, "reception.problem.long"))
                .orElse(Problems.NONE);
    }

    private static Optional<LocalDateTime> time(Typed typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.text("time").replace(' ', 'T')))
                    .filter(time -> CivilTime.isKept(time.atZone(CivilTime.ZONE).toInstant()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// One of those whom the page found: a number alone tells nobody's name.
    private Optional<Person> person(Typed typed) {
        var id = typed.text("who");
        var sought = typed.text("q").strip();
        return id.isEmpty() || sought.isEmpty()
                ? Optional.empty()
                : people.search(sought).stream()
                        .filter(found -> String.valueOf(found.id()).equals(id))
                        .findFirst();
    }

    @PostMapping("/desk/reception/bookings/{id}/move")
    View move(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam int revision,
            HttpServletRequest request,
            SignedIn who) {
        var booking = booking(id, who);
        var time = time(Typed.of(request));
        if (time.isEmpty()) {
            return SeeOther.to(here(booking) + "?moving=" + id + "&done=time");
        }
        var day = time.get().toLocalDate();
        return came(bookings.move(command, id, revision, day, time.get().toLocalTime(), who.actor()), booking, "moved");
    }

    @PostMapping("/desk/reception/bookings/{id}/steps/{step}")
    View take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam UUID command,
            @RequestParam int revision,
            SignedIn who) {
        var booking = booking(id, who);
        var taken = Booking.Step.of(step).orElseThrow(ReceptionDoor::notFound);
        return came(bookings.take(command, id, revision, taken, who.actor()), booking, "booking_" + step);
    }

    private View came(Outcome outcome, Booking booking, String done) {
        return switch (outcome) {
            case Outcome.Done it -> back(booking.place(), booking.surgery(), it.told() ? done : "untold_" + done);
            case Outcome.Full _ -> back(booking.place(), booking.surgery(), "full");
            case Outcome.Stale _ -> back(booking.place(), booking.surgery(), "booking_first");
            case Outcome.NotFound _ -> throw ReceptionDoor.notFound();
        };
    }

    private Booking booking(UUID id, SignedIn who) {
        door.places(who);
        return bookings.find(id).orElseThrow(ReceptionDoor::notFound);
    }

    private static String here(Booking booking) {
        return "/desk/reception/" + booking.place() + "/surgeries/" + booking.surgery();
    }

    private static View back(String place, String surgery, String done) {
        return SeeOther.done("/desk/reception/" + place + "/surgeries/" + surgery, done);
    }

    private View page(
            HttpStatus status,
            AccessPoint place,
            Surgery surgery,
            UUID command,
            Typed typed,
            @Nullable Booking moving,
            @Nullable String notice,
            Problems problems,
            SignedIn who) {
        audit.viewed(who.actor(), "surgery:" + place.key() + ":" + surgery.key(), "surgery");
        if (!typed.isBlank("q")) {
            audit.viewed(who.actor(), "search:people", "surgery");
        }
        if (moving != null && moving.person() != null) {
            audit.viewed(who.actor(), "person:" + moving.person(), "surgery");
        }
        return pages.show(
                status,
                "reception/surgery",
                surgeryPages.show(place, surgery, command, typed, moving, notice, problems));
    }
}
