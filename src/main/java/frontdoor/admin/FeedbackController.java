package frontdoor.admin;

import frontdoor.feedback.Feedback;
import frontdoor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What readers say of pages, for those who write them.
@Controller("adminFeedbackController")
class FeedbackController {

    private static final int SHOWN = 100;

    private final Feedback feedback;
    private final Pages pages;

    FeedbackController(Feedback feedback, Pages pages) {
        this.feedback = feedback;
        this.pages = pages;
    }

    @GetMapping("/desk/admin/feedback")
    View show() {
        return pages.show("admin/feedback", new FeedbackPage(feedback.pages(SHOWN), feedback.remarks(SHOWN)));
    }
}
