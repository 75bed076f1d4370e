package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.calls.CallBack;
import frontdoor.calls.CallBackStep;
import frontdoor.calls.CallBacks;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Calls that were promised: who makes them, and what came of it. They are for the team that was named, and for whoever
/// talks with people.
@Controller
class CallBackController {

    private static final int LONGEST = 500; // letters

    private final CallBacks callBacks;
    private final CallTimes callTimes;
    private final CallBackPages callBackPages;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    CallBackController(
            CallBacks callBacks,
            CallTimes callTimes,
            CallBackPages callBackPages,
            Audit audit,
            DeskWords words,
            Pages pages) {
        this.callBacks = callBacks;
        this.callTimes = callTimes;
        this.callBackPages = callBackPages;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    /// @param after when the last of the page before falls due, and its id
    @GetMapping("/desk/call-backs")
    View queue(
            @RequestParam(required = false) @Nullable Instant after,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable String done,
            SignedIn who) {
        var from = after == null || id == null || !CivilTime.isKept(after) ? null : new CallBacks.After(after, id);
        var open = callBacks.open(DeskAccess.seesPeople(who) ? null : who.opened(), from, CallBackPages.LINES + 1);
        audit.viewed(who.actor(), "call-backs", "call-back");
        return pages.show("answering/callBacks", callBackPages.queue(open, notice(done)));
    }

    @GetMapping("/desk/call-backs/{id}")
    View show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, SignedIn who) {
        return show(HttpStatus.OK, theirs(id, who), Typed.NOTHING, Problems.NONE, notice(done), who);
    }

    private View show(
            HttpStatus status, CallBack each, Typed typed, Problems problems, @Nullable String notice, SignedIn who) {
        audit.viewed(
                who.actor(), each.person() == null ? "call-back:" + each.id() : "person:" + each.person(), "call-back");
        return pages.show(status, "answering/callBack", callBackPages.show(each, typed, problems, notice, who));
    }

    /// @param revision of the call-back that the page showed; who comes second is shown what the first did
    @PostMapping("/desk/call-backs/{id}/{step}")
    View take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam UUID command,
            @RequestParam int revision,
            HttpServletRequest request,
            SignedIn who) {
        var each = theirs(id, who);
        var typed = Typed.of(request);
        var wanted = step(step, typed);
        if (wanted.step() == null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, each, typed, new Problems(wanted.problems()), null, who);
        }
        var taken = callBacks.take(command, id, revision, wanted.step(), who.actor());
        if (taken.isEmpty()) {
            return SeeOther.done("/desk/call-backs/" + id, "first");
        }
        return taken.get().isOpen() && !step.equals("no-answer")
                ? SeeOther.done("/desk/call-backs/" + id, step)
                : SeeOther.done("/desk/call-backs", step);
    }

    /// @param step null where something is wrong with what was typed
    private record Wanted(@Nullable CallBackStep step, List<Problem> problems) {

        Wanted(CallBackStep step) {
            this(step, List.of());
        }
    }

    private Wanted step(String step, Typed typed) {
        return switch (step) {
            case "claim" -> new Wanted(new CallBackStep.Claim());
            case "release" -> new Wanted(new CallBackStep.Release());
            case "done" -> done(typed);
            case "cancel" -> new Wanted(new CallBackStep.Cancel());
            case "no-answer" -> {
                var times = callTimes.once(typed, "again");
                yield times.from() == null || !times.problems().isEmpty()
                        ? new Wanted(null, times.problems())
                        : new Wanted(new CallBackStep.NoAnswer(times.from()));
            }
            case "move" -> {
                var times = callTimes.between(typed);
                yield times.from() == null
                                || times.until() == null
                                || !times.problems().isEmpty()
                        ? new Wanted(null, times.problems())
                        : new Wanted(new CallBackStep.Move(times.from(), times.until()));
            }
            default -> throw CaseDoor.notFound();
        };
    }

    private Wanted done(Typed typed) {
        var said = typed.text("said").strip();
        return said.isEmpty() || said.length() > LONGEST
                ? new Wanted(null, List.of(new Problem("said", words.word("answering.callBack.problem.said"))))
                : new Wanted(new CallBackStep.Done(said));
    }

    private CallBack theirs(UUID id, SignedIn who) {
        return callBacks
                .find(id)
                .filter(each -> DeskAccess.seesPeople(who) || who.opens(each.team()))
                .orElseThrow(CaseDoor::notFound);
    }

    private static @Nullable String notice(@Nullable String done) {
        return done != null && done.matches("first|claim|release|done|cancel|no-answer|move")
                ? "answering.callBack.did." + done
                : null;
    }
}
