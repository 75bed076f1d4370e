package frontdoor.site;

import frontdoor.feedback.Feedback;
import frontdoor.web.Pages;
import frontdoor.web.Readers;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Whether a page is useful, and what went wrong if it is not.
@Controller
class FeedbackController {

    private static final int LONGEST = 100; // characters of an address

    private final Feedback feedback;
    private final Pages pages;

    FeedbackController(Feedback feedback, Pages pages) {
        this.feedback = feedback;
        this.pages = pages;
    }

    @PostMapping("/feedback")
    View tell(@RequestParam UUID id, @RequestParam String page, @RequestParam String useful) {
        feedback.tell(id, ours(page), useful.equals("yes"));
        return useful.equals("yes")
                ? SeeOther.to("/feedback/thanks")
                : SeeOther.to("/feedback/more?id=" + id + "&page=" + page);
    }

    @GetMapping("/feedback/more")
    View ask(@RequestParam(required = false) @Nullable UUID id, @RequestParam(defaultValue = "/") String page) {
        return id == null ? SeeOther.to("/") : pages.show("site/feedback", new FeedbackPage(id, ours(page), true));
    }

    @PostMapping("/feedback/more")
    View explain(@RequestParam UUID id, @RequestParam(defaultValue = "") String wrong) {
        feedback.explain(id, wrong);
        return SeeOther.to("/feedback/thanks");
    }

    @GetMapping("/feedback/thanks")
    View thanks() {
        return pages.show("site/feedback", new FeedbackPage(new UUID(0, 0), "/", false));
    }

    /// Somebody may come back to the address of a form.
    @GetMapping("/feedback")
    View nothing() {
        return SeeOther.to("/");
    }

    /// An address of a page that asks; anything else was made up.
    private static String ours(String page) {
        if (page.length() > LONGEST || !page.matches("/[a-z0-9_/-]*") || !Readers.isFor(page)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return page;
    }
}
