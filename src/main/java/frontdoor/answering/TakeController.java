package frontdoor.answering;

import frontdoor.asking.Sent;
import frontdoor.asking.Typed;
import frontdoor.calls.Calls;
import frontdoor.calls.Handovers;
import frontdoor.calls.Ringing;
import frontdoor.identity.SignedIn;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// A call comes to the screen of whoever it rings for, and what is typed during it is kept.
@Controller
class TakeController {

    private final CallDrafts drafts;
    private final CallWatch watch;
    private final Calls calls;
    private final Handovers handovers;
    private final Waiting waiting;
    private final SetAside aside;
    private final InterviewDrafts interviews;

    TakeController(
            CallDrafts drafts,
            CallWatch watch,
            Calls calls,
            Handovers handovers,
            Waiting waiting,
            SetAside aside,
            InterviewDrafts interviews) {
        this.drafts = drafts;
        this.watch = watch;
        this.calls = calls;
        this.handovers = handovers;
        this.waiting = waiting;
        this.aside = aside;
        this.interviews = interviews;
    }

    /// Says `ringing` as soon as a call rings for them: whoever has a telephone may be called, or be given a call.
    @GetMapping(path = "/desk/contact/ringing", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ringing(SignedIn who) {
        return watch.open(who);
    }

    /// Whoever takes a call twice, or in two windows, is in one conversation: the call says which. What was being typed
    /// comes with it, is kept, and is set aside.
    @PostMapping("/desk/contact/take")
    View take(HttpServletRequest request, SignedIn who) {
        keepTyped(request, who);
        return calls.ringing(who.username())
                .filter(ringing -> isTheirs(ringing, who))
                .map(ringing -> {
                    var before = drafts.current(who);
                    if (!before.draft().command().equals(Calls.conversation(ringing.id()))) {
                        waiting.put(before, who);
                    }
                    var call = drafts.take(ringing, who);
                    calls.taken(ringing.id(), who.username());
                    return SeeOther.to("/desk/contact?at=" + (call.person().isPresent() ? "person" : "found"));
                })
                .orElseGet(() -> SeeOther.to("/desk/contact?gone"));
    }

    /// A page on which something is typed sends it with the button; another sends nothing.
    private void keepTyped(HttpServletRequest request, SignedIn who) {
        var typed = Typed.of(request);
        if (CallDrafts.command(typed).isEmpty()) {
            return;
        }
        if (typed.fields().containsKey(Sent.SHOWN)) {
            interviews.keep(request, typed, who);
        } else if (drafts.handedOn(typed, who).isEmpty()) {
            drafts.keep(drafts.sent(typed, who), Call.kept(typed), who);
        }
    }

    /// A call that was passed on is whose telephone has it. One that is still on the line here may have been taken
    /// over on the page.
    private boolean isTheirs(Ringing ringing, SignedIn who) {
        if (ringing.passed()) {
            handovers.takenByTelephone(ringing);
        }
        return handovers
                .owner(Calls.conversation(ringing.id()))
                .filter(owner -> !owner.equals(who.username()))
                .isEmpty();
    }

    /// What is typed meanwhile, in case nobody ever presses a button.
    @PostMapping("/desk/contact/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(HttpServletRequest request, SignedIn who) {
        var typed = Typed.of(request);
        if (drafts.handedOn(typed, who).isEmpty() && !aside.keep(typed, who)) {
            drafts.keep(drafts.sent(typed, who), Call.kept(typed), who);
        }
    }
}
