package frontdoor.admin;

import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import frontdoor.webhooks.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What other systems told us, and what could not be heard of it.
@Controller
class HooksController {

    private static final int SHOWN = 100;

    private final Webhooks webhooks;
    private final Pages pages;

    HooksController(Webhooks webhooks, Pages pages) {
        this.webhooks = webhooks;
        this.pages = pages;
    }

    /// @param again `heard` or `failed` after one was tried again
    @GetMapping("/desk/admin/hooks")
    View show(@RequestParam(required = false) @Nullable String again) {
        return pages.show("admin/hooks", new HooksPage(webhooks.latest(SHOWN), again));
    }

    /// Pressed twice it is heard once: what was heard is not heard again.
    @PostMapping("/desk/admin/hooks/{number}/again")
    View again(@PathVariable long number, SignedIn who) {
        return SeeOther.to("/desk/admin/hooks?again=" + (webhooks.again(number, who.actor()) ? "heard" : "failed"));
    }
}
