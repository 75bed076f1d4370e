package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.calls.Calls;
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

    TakeController(CallDrafts drafts, CallWatch watch, Calls calls) {
        this.drafts = drafts;
        this.watch = watch;
        this.calls = calls;
    }

    /// Says `ringing` as soon as a call rings for them: whoever has a telephone may be called, or be given a call.
    @GetMapping(path = "/desk/contact/ringing", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ringing(SignedIn who) {
        return watch.open(who.username());
    }

    /// Whoever takes a call twice, or in two windows, is in one conversation: the call says which.
    @PostMapping("/desk/contact/take")
    View take(SignedIn who) {
        return calls.ringing(who.username())
                .map(ringing -> {
                    drafts.take(ringing, who);
                    return SeeOther.to("/desk/contact?at=found");
                })
                .orElseGet(() -> SeeOther.to("/desk/contact?gone"));
    }

    /// What is typed meanwhile, in case nobody ever presses a button.
    @PostMapping("/desk/contact/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(HttpServletRequest request, SignedIn who) {
        var typed = Typed.of(request);
        drafts.keep(drafts.sent(typed, who), Call.kept(typed), who);
    }
}
