package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Queues;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What waits for me and my teams.
@Controller
class QueueController {

    private final QueuePages queuePages;
    private final Queues queues;
    private final Audit audit;
    private final Pages pages;

    QueueController(QueuePages queuePages, Queues queues, Audit audit, Pages pages) {
        this.queuePages = queuePages;
        this.queues = queues;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping({"/desk", "/desk/queue"})
    View all(SignedIn who) {
        return pages.show("desk/queues", queuePages.all(who));
    }

    /// @param after the cursor of the last line that was shown
    /// @param none present when there was no next case to take
    @GetMapping("/desk/queue/{queue}")
    View one(
            @PathVariable String queue,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String split,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String none,
            SignedIn who) {
        var notice = none == null ? null : "desk.queue.none";
        return queuePages
                .one(queue, who, QueuePage.Whose.of(whose), split, after, notice)
                .map(page -> pages.show("desk/queue", page))
                .orElseThrow(() -> refused(who, queue));
    }

    /// Each who asks gets another case, however many ask at once.
    ///
    /// @param command made with the page, so that pressing twice takes one case
    @PostMapping("/desk/queue/{queue}/next")
    View next(@PathVariable String queue, @RequestParam UUID command, SignedIn who) {
        if (!queuePages.isFor(who, queue)) {
            throw refused(who, queue);
        }
        return queues.claimNext(command, queue, who.username())
                .map(reference -> SeeOther.to("/desk/cases/" + reference))
                .orElseGet(() -> SeeOther.to("/desk/queue/" + queue + "?none"));
    }

    private ResponseStatusException refused(SignedIn who, String queue) {
        audit.refused(who.actor(), "queue.refused", "queue:" + queue);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
