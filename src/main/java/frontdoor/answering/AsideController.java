package frontdoor.answering;

import frontdoor.identity.SignedIn;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Goes on with a conversation that was set aside, or throws it away.
@Controller
class AsideController {

    private final CallDrafts calls;
    private final Waiting waiting;
    private final SetAside aside;

    AsideController(CallDrafts calls, Waiting waiting, SetAside aside) {
        this.calls = calls;
        this.waiting = waiting;
        this.aside = aside;
    }

    /// What is on the screen now waits in its turn. One that was taken up already, or ended, changes nothing.
    @PostMapping("/desk/contact/aside/{id}/take-up")
    View takeUp(@PathVariable UUID id, SignedIn who) {
        if (aside.find(id, who).isEmpty()) {
            return SeeOther.to("/desk/contact");
        }
        waiting.put(calls.current(who), who);
        aside.takeUp(id, who);
        return SeeOther.to(aside.asked(id, who)
                .map(service -> "/desk/contact/services/" + service)
                .orElse("/desk/contact"));
    }

    @PostMapping("/desk/contact/aside/{id}/throw-away")
    View throwAway(@PathVariable UUID id, SignedIn who) {
        aside.throwAway(id, who);
        return SeeOther.to("/desk/contact?thrown-away");
    }
}
