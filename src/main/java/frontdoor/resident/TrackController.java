package frontdoor.resident;

import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.cases.Tracking;
import frontdoor.files.Uploader;
import frontdoor.forms.Answers;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.web.Cookies;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Following a case without an account: its reference and a code sent to the person open it for an hour.
@Controller
class TrackController {

    private static final Set<String> RESIDENT = Set.of("resident");

    private final Tracking tracking;
    private final Cases cases;
    private final TrackPages track;
    private final Uploads uploads;
    private final Pages pages;

    TrackController(Tracking tracking, Cases cases, TrackPages track, Uploads uploads, Pages pages) {
        this.tracking = tracking;
        this.cases = cases;
        this.track = track;
        this.uploads = uploads;
        this.pages = pages;
    }

    @GetMapping("/track")
    View reference(@RequestParam(defaultValue = "") String reference) {
        return pages.show("resident/track", new TrackPage(reference, Problems.NONE));
    }

    /// Whether there is such a case is not said: the next page is the same for both.
    @PostMapping("/track")
    View askForCode(
            @RequestParam(defaultValue = "") String reference,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = Reference.typed(reference);
        if (typed.isEmpty()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "resident/track", new TrackPage(reference, track.noReference()));
        }
        tracking.sendCodes(typed.get(), Visit.begin(request, response));
        return pages.show("resident/code", new CodePage(typed.get().value(), Problems.NONE));
    }

    /// A code works only in the visit that asked for it, so without a visit there is nothing but to ask again.
    @PostMapping("/track/code")
    View code(
            @RequestParam String reference,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Reference.typed(reference).orElseThrow(TrackController::notFound);
        var visit = Visit.of(request);
        if (visit.isEmpty()) {
            return SeeOther.to("/track?reference=" + asked.value());
        }
        var secret = Cookies.secret();
        if (!tracking.open(asked, code, visit.get(), secret)) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "resident/code", new CodePage(asked.value(), track.wrongCode()));
        }
        Cookies.set(response, Tracking.COOKIE, secret, Tracking.LASTS);
        return SeeOther.to("/track/" + asked.value());
    }

    @GetMapping("/track/{reference}")
    View show(@PathVariable String reference, HttpServletRequest request) {
        return pass(request, reference)
                .map(pass -> page(HttpStatus.OK, pass, null, Typed.NOTHING, Problems.NONE, null))
                .orElseGet(() -> SeeOther.to("/track?reference=" + safe(reference)));
    }

    @GetMapping("/track/{reference}/{action}")
    View ask(@PathVariable String reference, @PathVariable String action, HttpServletRequest request) {
        return pass(request, reference)
                .map(pass -> page(HttpStatus.OK, pass, action, Typed.NOTHING, Problems.NONE, null))
                .orElseGet(() -> SeeOther.to("/track?reference=" + safe(reference)));
    }

    @PostMapping("/track/{reference}/{action}")
    View act(
            @PathVariable String reference,
            @PathVariable String action,
            @RequestParam UUID command,
            @RequestParam int revision,
            HttpServletRequest request) {
        var found = pass(request, reference);
        if (found.isEmpty() || found.get().reporter() != 0) {
            return SeeOther.to("/track?reference=" + safe(reference));
        }
        var pass = found.get();
        var received = uploads.receive(track.questions(pass, action), request, uploader(request));
        var typed = received.typed();
        if (!received.isGood()) {
            return problem(pass, action, typed, received.problems());
        }
        var change = cases.act(command, pass.reference(), revision, action, Actor.ANONYMOUS, RESIDENT, typed.fields());

        return switch (change) {
            case Change.Changed _, Change.AlreadyDone _ -> SeeOther.to("/track/" + reference);
            case Change.Incomplete incomplete -> problem(pass, action, typed, incomplete.problems());
            case Change.Stale _ ->
                page(HttpStatus.CONFLICT, pass, action, typed, Problems.NONE, "resident.track.stale");
            case Change.Refused _, Change.Undecided _ ->
                page(HttpStatus.CONFLICT, pass, null, typed, Problems.NONE, "resident.track.refused");
            case Change.NotFound _ -> throw notFound();
        };
    }

    private View problem(Tracking.Pass pass, String action, Typed typed, List<Answers.Problem> problems) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, pass, action, typed, track.problems(problems), null);
    }

    @PostMapping("/track/leave")
    View leave(HttpServletRequest request, HttpServletResponse response) {
        Cookies.secret(request, Tracking.COOKIE).ifPresent(tracking::close);
        Cookies.clear(response, Tracking.COOKIE);
        return SeeOther.to("/");
    }

    private View page(
            HttpStatus status,
            Tracking.Pass pass,
            @Nullable String action,
            Typed typed,
            Problems problems,
            @Nullable String notice) {
        Case kase = cases.find(pass.reference()).orElseThrow(TrackController::notFound);
        return action == null
                ? pages.show(status, "resident/case", track.show(kase, pass, notice))
                : track.action(kase, pass, action, typed, problems, notice)
                        .map(page -> pages.show(status, "resident/action", page))
                        .orElseGet(
                                () -> SeeOther.to("/track/" + pass.reference().value()));
    }

    /// The person's pass, if it opens this very case.
    private Optional<Tracking.Pass> pass(HttpServletRequest request, String reference) {
        return Cookies.secret(request, Tracking.COOKIE)
                .flatMap(tracking::pass)
                .filter(pass -> pass.reference().value().equals(reference));
    }

    /// A file waits for its case under the secret that opens the case to this person.
    private static Uploader uploader(HttpServletRequest request) {
        return Uploader.visit(Cookies.secret(request, Tracking.COOKIE).orElseThrow(TrackController::notFound));
    }

    private static String safe(String reference) {
        return Reference.typed(reference).map(Reference::value).orElse("");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
