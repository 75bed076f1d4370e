package frontdoor.desk;

import frontdoor.cases.AppointmentTimes;
import frontdoor.cases.Appointments;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The appointment that a case needs, as staff book, move and give it up for whoever reported it.
@Controller
@RequestMapping("/desk/cases/{reference}/appointment")
class AppointmentController {

    private static final Set<String> DID = Set.of("done", "untold", "taken", "not_now", "moved", "cancelled");

    private final CaseDoor door;
    private final Cases cases;
    private final Appointments appointments;
    private final AppointmentTimes times;
    private final DeskWords words;
    private final Pages pages;

    AppointmentController(
            CaseDoor door,
            Cases cases,
            Appointments appointments,
            AppointmentTimes times,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.cases = cases;
        this.appointments = appointments;
        this.times = times;
        this.words = words;
        this.pages = pages;
    }

    static boolean books(Service service, SignedIn who) {
        return service.appointment() != null
                && service.appointment().by().stream().anyMatch(who::may);
    }

    /// @param from the first day of which times are shown, or null for today
    @GetMapping
    View show(
            @PathVariable String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String did,
            SignedIn who) {
        var kase = inside(reference, who);
        var notice = did != null && DID.contains(did) ? words.word("desk.appointment.did." + did) : null;
        return page(HttpStatus.OK, kase, from, UUID.randomUUID(), notice, Problems.NONE, who);
    }

    @PostMapping
    View book(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String time,
            SignedIn who) {
        var kase = theirs(reference, who);
        return time.isBlank()
                ? wrong(kase, command, who)
                : after(kase, appointments.book(command, kase, cases.serviceOf(kase), time, who.actor()), "done");
    }

    /// @param revision of the booking that the page showed
    @PostMapping("/move")
    View move(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String time,
            SignedIn who) {
        var kase = theirs(reference, who);
        return time.isBlank()
                ? wrong(kase, command, who)
                : after(kase, appointments.move(command, kase, revision, time, who.actor()), "moved");
    }

    /// @param revision of the booking that the page showed
    @PostMapping("/cancel")
    View cancel(@PathVariable String reference, @RequestParam UUID command, @RequestParam int revision, SignedIn who) {
        var kase = theirs(reference, who);
        return after(kase, appointments.cancel(command, kase, revision, who.actor()), "cancelled");
    }

    private View wrong(Case kase, UUID command, SignedIn who) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                kase,
                null,
                command,
                null,
                words.problem("time", "desk.appointment.wrong"),
                who);
    }

    private static View after(Case kase, Appointments.Came came, String done) {
        var did = came == Appointments.Came.DONE ? done : came.name().toLowerCase(Locale.ROOT);
        return SeeOther.to("/desk/cases/" + kase.reference() + "/appointment?did=" + did);
    }

    private Case inside(String reference, SignedIn who) {
        var kase = door.find(reference, who);
        if (!DeskAccess.seesWords(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        return kase;
    }

    private Case theirs(String reference, SignedIn who) {
        var kase = inside(reference, who);
        if (!books(cases.serviceOf(kase), who)) {
            throw CaseDoor.notFound();
        }
        return kase;
    }

    private View page(
            HttpStatus status,
            Case kase,
            @Nullable LocalDate from,
            UUID command,
            @Nullable String notice,
            Problems problems,
            SignedIn who) {
        var service = cases.serviceOf(kase);
        var standing = appointments.of(kase, service).orElse(null);
        if (standing == null) {
            return SeeOther.to("/desk/cases/" + kase.reference());
        }
        door.viewed(kase, who);
        return pages.show(
                status,
                "desk/appointment",
                new AppointmentPage(
                        kase.reference().value(),
                        standing,
                        books(service, who),
                        times.choice(kase, service, standing, from),
                        command,
                        notice,
                        problems));
    }
}
