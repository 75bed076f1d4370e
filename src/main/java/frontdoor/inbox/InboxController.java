package frontdoor.inbox;

import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What waits for an answer, on every channel that is in writing.
@Controller
class InboxController {

    private final InboxPages inboxPages;
    private final Pages pages;

    InboxController(InboxPages inboxPages, Pages pages) {
        this.inboxPages = inboxPages;
        this.pages = pages;
    }

    /// @param after the reference of the last conversation that was shown
    @GetMapping("/desk/inbox")
    View show(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            SignedIn who) {
        return pages.show("inbox/inbox", inboxPages.show(channel, team, whose, state, after, who));
    }
}
