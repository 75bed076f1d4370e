package frontdoor.reception;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.visits.AccessPoint;
import frontdoor.visits.NewVisit;
import frontdoor.visits.Visits;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody comes in. Who it is goes in the form and never into an address.
@Controller
class ArrivalController {

    private static final int LONGEST = 200; // letters

    private final ReceptionDoor door;
    private final ArrivalPages arrivalPages;
    private final Visits visits;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    ArrivalController(
            ReceptionDoor door, ArrivalPages arrivalPages, Visits visits, Audit audit, Pages pages, Clock clock) {
        this.door = door;
        this.arrivalPages = arrivalPages;
        this.visits = visits;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/reception/{place}/arrival")
    View ask(@PathVariable String place, @RequestParam(defaultValue = "") String desk, SignedIn who) {
        var typed = new Typed(Map.of("desk", List.of(desk)));
        return pages.show(
                "reception/arrival",
                arrivalPages.show(door.place(place, who), UUID.randomUUID(), typed, Problems.NONE));
    }

    /// With the button `find` it looks for people only; all that was typed stays.
    @PostMapping("/desk/reception/{place}/arrival")
    View arrive(@PathVariable String place, @RequestParam UUID command, HttpServletRequest request, SignedIn who) {
        var at = door.place(place, who);
        var typed = Typed.of(request);
        if (!typed.isBlank("find")) {
            audit.viewed(who.actor(), "search:people", "arrival");
            return pages.show("reception/arrival", arrivalPages.show(at, command, typed, Problems.NONE));
        }
        var problems = problems(typed);
        if (problems.any()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "reception/arrival",
                    arrivalPages.show(at, command, typed, problems));
        }
        visits.arrive(visit(at, command, typed), who.actor());
        return SeeOther.to("/desk/reception/visits/" + command + "/slip");
    }

    private Problems problems(Typed typed) {
        for (var field : List.of("name", "words", "needs")) {
            if (typed.text(field).strip().length() > LONGEST) {
                return problem(field, "reception.problem.long");
            }
        }
        if (typed.isBlank("service") && typed.isBlank("words")) {
            return problem("words", "reception.problem.purpose");
        }
        if (typed.text("who").equals(ArrivalPages.NEW) && typed.isBlank("name")) {
            return problem("name", "reception.problem.name");
        }
        return !typed.isBlank("time") && time(typed) == null
                ? problem("time", "reception.problem.time")
                : Problems.NONE;
    }

    private Problems problem(String field, String key) {
        return Problems.of(new Problem(field, arrivalPages.word(key)));
    }

    private NewVisit visit(AccessPoint place, UUID command, Typed typed) {
        var who = typed.text("who");
        var language = typed.text("language");
        var service = typed.text("service");
        return new NewVisit(
                command,
                place.key(),
                time(typed),
                !service.isEmpty() && place.offers(service) ? service : null,
                said(typed, "words"),
                who.matches("[0-9]{1,18}") ? Long.valueOf(who) : null,
                who.equals(ArrivalPages.NEW) ? said(typed, "name") : null,
                ArrivalPages.isLanguage(language) ? language : null,
                said(typed, "needs"));
    }

    private static @Nullable String said(Typed typed, String field) {
        var text = typed.text(field).strip();
        return text.isEmpty() ? null : text;
    }

    /// A time of today, `9:30` or `14.05`; null if it is none.
    private @Nullable Instant time(Typed typed) {
        var text = typed.text("time").strip().replace('.', ':');
        try {
            return text.isEmpty()
                    ? null
                    : LocalTime.parse(text.length() == 4 ? "0" + text : text)
                            .atDate(CivilTime.day(clock.instant()))
                            .atZone(CivilTime.ZONE)
                            .toInstant();
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
