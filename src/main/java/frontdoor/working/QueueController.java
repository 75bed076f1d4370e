package frontdoor.working;

import frontdoor.audit.Audit;
import frontdoor.cases.Queues;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import frontdoor.working.WorkPages.Around;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What waits for me and my teams.
@Controller
class QueueController {

    private final WorkPages workPages;
    private final SeenQueues seen;
    private final Queues queues;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    QueueController(WorkPages workPages, SeenQueues seen, Queues queues, Audit audit, DeskWords words, Pages pages) {
        this.workPages = workPages;
        this.seen = seen;
        this.queues = queues;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping({"/desk", "/desk/queue"})
    View all(SignedIn who) {
        return pages.show("working/start", workPages.start(who));
    }

    /// @param none present when there was no next case to take
    @GetMapping("/desk/queue/{queue}")
    View one(
            @PathVariable String queue,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String none,
            SignedIn who) {
        var around = Around.notice(none == null ? null : words.word("working.queue.none"))
                .after(after);
        return workPages
                .list(WorkQuery.of(queue, fields), who, around)
                .map(page -> pages.show("working/list", page))
                .orElseThrow(() -> refused(who, queue));
    }

    /// Several queues as one list; without a filter, all that the reader sees.
    @GetMapping("/desk/work")
    View several(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable String after,
            SignedIn who) {
        var query = WorkQuery.of(fields);
        return workPages
                .list(query, who, Around.NOTHING.after(after))
                .map(page -> pages.show("working/list", page))
                .orElseThrow(() -> refused(who, String.join(",", query.queues())));
    }

    /// Each who asks gets another case, however many ask at once.
    ///
    /// @param command made with the page, so that pressing twice takes one case
    @PostMapping("/desk/queue/{queue}/next")
    View next(@PathVariable String queue, @RequestParam UUID command, SignedIn who) {
        if (!seen.of(who).containsKey(queue)) {
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
