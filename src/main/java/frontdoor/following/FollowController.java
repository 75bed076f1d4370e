package frontdoor.following;

import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import frontdoor.cases.Additions;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A case as the person follows it, and what they may do with it: what its service offers them, and to say something
/// more. The platform's own steps have a hyphen, which no action of a service has.
@Controller
class FollowController {

    static final String ADD = "add-something";
    static final String NOT_FIXED = "not-fixed";

    private static final Set<String> RESIDENT = Set.of("resident");
    private static final Set<String> DONE = Set.of("added", "reopened", "sent", "solved", "withdrawn", "agreed");

    private final Passes passes;
    private final Cases cases;
    private final Additions additions;
    private final FollowPages follow;
    private final KeptWords kept;
    private final Uploads uploads;
    private final Clock clock;
    private final Pages pages;

    FollowController(
            Passes passes,
            Cases cases,
            Additions additions,
            FollowPages follow,
            KeptWords kept,
            Uploads uploads,
            Clock clock,
            Pages pages) {
        this.passes = passes;
        this.cases = cases;
        this.additions = additions;
        this.follow = follow;
        this.kept = kept;
        this.uploads = uploads;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param done what was just done, for the message at the top
    /// @param order `oldest` to read the story from its beginning
    @GetMapping("/track/{reference}")
    View show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(defaultValue = "") String order,
            HttpServletRequest request) {
        var notice = done != null && DONE.contains(done) ? "following.done." + done : null;
        return passes.open(request, reference)
                .map(opened -> pages.show(
                        "following/case",
                        follow.show(opened, order.equals("oldest"), notice, besideAnswer(request, opened))))
                .orElseGet(() -> passes.closed(request, reference));
    }

    /// What they had typed on the case's own page when their time was over.
    private String besideAnswer(HttpServletRequest request, Passes.Opened opened) {
        return opened.kase().isOpen()
                ? ""
                : kept.typed(request, opened.kase().reference().value(), SolvedController.SOLVED)
                        .text(Additions.WORDS);
    }

    @GetMapping("/track/{reference}/{step}")
    View ask(@PathVariable String reference, @PathVariable String step, HttpServletRequest request) {
        var typed = kept.typed(request, reference, step);
        var notice = typed.equals(Typed.NOTHING) ? null : "following.kept";
        return passes.open(request, reference)
                .map(opened -> page(HttpStatus.OK, opened, step, typed, List.of(), notice))
                .orElseGet(() -> passes.closed(request, reference));
    }

    /// @param revision of the case that the page showed
    /// @param keep there when the page's time is over: then what was typed is kept, and not sent
    @PostMapping("/track/{reference}/{step}")
    View act(
            @PathVariable String reference,
            @PathVariable String step,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(name = "_keep", required = false) @Nullable String keep,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = passes.open(request, reference);
        if (found.isEmpty() || keep != null) {
            kept.keep(request, response, reference, step);
            return passes.ended(request, reference);
        }
        var opened = found.get();
        var questions = follow.questions(opened, step);
        var received = uploads.receive(questions, request, Passes.uploader(request));
        if (!received.isGood()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, step, received.typed(), received.problems(), null);
        }
        var typed = received.typed();
        return switch (step) {
            case ADD -> add(opened, command, questions, typed, request);
            case NOT_FIXED -> reopen(opened, command, questions, typed, request);
            default -> act(opened, command, revision, step, typed, request);
        };
    }

    private View act(
            Passes.Opened opened, UUID command, int revision, String action, Typed typed, HttpServletRequest request) {
        if (!opened.isFirst()) {
            return SeeOther.to(opened.address());
        }
        var change = cases.act(
                command, opened.kase().reference(), revision, action, Actor.ANONYMOUS, RESIDENT, typed.fields());
        return switch (change) {
            case Change.Incomplete incomplete -> problem(opened, action, typed, incomplete.problems());
            default -> done(opened, action, typed, change, "sent", request);
        };
    }

    private View add(
            Passes.Opened opened, UUID command, List<Question> questions, Typed typed, HttpServletRequest request) {
        var checked = Unasked.check(questions, typed.fields(), CivilTime.day(clock.instant()));
        if (!checked.isGood()) {
            return problem(opened, ADD, typed, checked.problems());
        }
        if (!additions.add(command, opened.kase().reference(), opened.reporter(), checked.values())) {
            return refused(opened);
        }
        kept.drop(request, opened.kase().reference().value());
        return done(opened, "added");
    }

    private View reopen(
            Passes.Opened opened, UUID command, List<Question> questions, Typed typed, HttpServletRequest request) {
        if (!opened.isFirst()) {
            return SeeOther.to(opened.address());
        }
        var checked = Unasked.check(questions, typed.fields(), CivilTime.day(clock.instant()));
        if (!checked.isGood()) {
            return problem(opened, NOT_FIXED, typed, checked.problems());
        }
        var change = cases.reopen(command, opened.kase().reference(), checked.values(), Actor.ANONYMOUS);
        return done(opened, NOT_FIXED, typed, change, "reopened", request);
    }

    private View done(
            Passes.Opened opened, String step, Typed typed, Change change, String done, HttpServletRequest request) {
        return switch (change) {
            case Change.Changed _, Change.AlreadyDone _ -> {
                kept.drop(request, opened.kase().reference().value());
                yield done(opened, done);
            }
            case Change.Stale stale ->
                page(
                        HttpStatus.CONFLICT,
                        new Passes.Opened(stale.now(), opened.reporter(), opened.until()),
                        step,
                        typed,
                        List.of(),
                        "resident.track.stale");
            case Change.Refused _, Change.Undecided _, Change.Incomplete _ -> refused(opened);
            case Change.NotFound _ -> throw Passes.notFound();
        };
    }

    private static View done(Passes.Opened opened, String done) {
        return SeeOther.done(opened.address(), done);
    }

    private View refused(Passes.Opened opened) {
        return pages.show(
                HttpStatus.CONFLICT, "following/case", follow.show(opened, false, "resident.track.refused", ""));
    }

    private View problem(Passes.Opened opened, String step, Typed typed, List<Answers.Problem> problems) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, step, typed, problems, null);
    }

    /// A step that is not offered to the person now leads back to the case.
    private View page(
            HttpStatus status,
            Passes.Opened opened,
            String step,
            Typed typed,
            List<Answers.Problem> problems,
            @Nullable String notice) {
        return follow.step(opened, step, typed, problems, notice)
                .map(page -> pages.show(status, "following/action", page))
                .orElseGet(() -> SeeOther.to(opened.address()));
    }
}
