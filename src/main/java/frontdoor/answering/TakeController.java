package frontdoor.answering;

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

    TakeController(CallDrafts drafts, CallWatch watch, Calls calls, Handovers handovers) {
        this.drafts = drafts;
        this.watch = watch;
        this.calls = calls;
        this.handovers = handovers;
    }

    /// Says `ringing` as soon as a call rings for them: whoever has a telephone may be called, or be given a call.
    @GetMapping(path = "/desk/contact/ringing", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ringing(SignedIn who) {
        return watch.open(who);
    }

    /// Whoever takes a call twice, or in two windows, is in one conversation: the call says which.
    @PostMapping("/desk/contact/take")
    View take(SignedIn who) {
        return calls.ringing(who.username())
                .filter(ringing -> isTheirs(ringing, who))
                .map(ringing -> {
                    var call = drafts.take(ringing, who);
                    return SeeOther.to("/desk/contact?at=" + (call.person().isPresent() ? "person" : "found"));
                })
                .orElseGet(() -> SeeOther.to("/desk/contact?gone"));
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
        if (drafts.handedOn(typed, who).isEmpty()) {
            drafts.keep(drafts.sent(typed, who), Call.kept(typed), who);
        }
    }
}
