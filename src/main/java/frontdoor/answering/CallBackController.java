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
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
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

/// Calls that were promised: who makes them, and what came of it. They are for the team that was named, and for whoever
/// talks with people.
@Controller
class CallBackController {

    private final CallBacks callBacks;
    private final CallBackPages callBackPages;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;
    private final Clock clock;

    CallBackController(
            CallBacks callBacks, CallBackPages callBackPages, Audit audit, DeskWords words, Pages pages, Clock clock) {
        this.callBacks = callBacks;
        this.callBackPages = callBackPages;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
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
        if (wanted.isEmpty()) {
            var problem = words.problem(step.equals("move") ? "from" : "again", "answering.callBack.problem.time");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, each, typed, problem, null, who);
        }
        var taken = callBacks.take(command, id, revision, wanted.get(), who.actor());
        if (taken.isEmpty()) {
            return SeeOther.done("/desk/call-backs/" + id, "first");
        }
        return taken.get().isOpen() && !step.equals("no-answer")
                ? SeeOther.done("/desk/call-backs/" + id, step)
                : SeeOther.done("/desk/call-backs", step);
    }

    /// @return empty if its times are none, or are over
    private Optional<CallBackStep> step(String step, Typed typed) {
        return switch (step) {
            case "claim" -> Optional.of(new CallBackStep.Claim());
            case "release" -> Optional.of(new CallBackStep.Release());
            case "done" -> Optional.of(new CallBackStep.Done());
            case "cancel" -> Optional.of(new CallBackStep.Cancel());
            case "no-answer" ->
                SaidTime.at(typed.text("day"), typed.text("again"))
                        .filter(clock.instant()::isBefore)
                        .map(CallBackStep.NoAnswer::new);
            case "move" ->
                SaidTime.at(typed.text("day"), typed.text("from"))
                        .flatMap(from -> SaidTime.at(typed.text("day"), typed.text("until"))
                                .filter(until -> until.isAfter(from) && until.isAfter(clock.instant()))
                                .map(until -> new CallBackStep.Move(from, until)));
            default -> throw CaseDoor.notFound();
        };
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
