package frontdoor.posting;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.kernel.Actor;
import frontdoor.letters.PrintBatch;
import frontdoor.letters.PrintBatches;
import frontdoor.web.Pages;
import frontdoor.web.Pdf;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// One batch: its file, and what became of it at the printer.
@Controller
@RequestMapping("/desk/post/batches/{id}")
class BatchController {

    private static final int LONGEST = 300; // characters
    private static final Set<String> NOTICES = Set.of("printed", "again", "failed", "already");

    private final PrintBatches batches;
    private final Staff staff;
    private final Audit audit;
    private final MessageSource messages;
    private final Pages pages;

    BatchController(PrintBatches batches, Staff staff, Audit audit, MessageSource messages, Pages pages) {
        this.batches = batches;
        this.staff = staff;
        this.audit = audit;
        this.messages = messages;
        this.pages = pages;
    }

    static String address(UUID id) {
        return "/desk/post/batches/" + id;
    }

    @GetMapping
    View show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, SignedIn who) {
        var notice = done != null && NOTICES.contains(done) ? "posting.done." + done : null;
        return page(HttpStatus.OK, find(id, who), "", Problems.NONE, notice);
    }

    /// To open it is to look at many people's letters, and is recorded.
    @GetMapping("/batch.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, SignedIn who) {
        PostAccess.check(who);
        var pdf = batches.pdf(id).orElseThrow(BatchController::notFound);
        audit.viewed(who.actor(), "batch:" + id, "printing");
        return Pdf.of("batch.pdf", pdf);
    }

    @PostMapping("/printed")
    View printed(@PathVariable UUID id, SignedIn who) {
        find(id, who);
        return done(id, batches.printed(id, who.actor()) ? "printed" : "already");
    }

    @PostMapping("/again")
    View again(@PathVariable UUID id, SignedIn who) {
        find(id, who);
        return done(id, batches.printedAgain(id, who.actor()) ? "again" : "already");
    }

    @PostMapping("/failed")
    View failed(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, SignedIn who) {
        var batch = find(id, who);
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            var text = messages.getMessage("posting.problem.why", null, java.util.Locale.UK);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, batch, why, Problems.of(new Problem("why", text)), null);
        }
        return done(id, batches.failed(id, reason, who.actor()) ? "failed" : "already");
    }

    private static View done(UUID id, String what) {
        return SeeOther.done(address(id), what);
    }

    private View page(HttpStatus status, PrintBatch batch, String why, Problems problems, @Nullable String notice) {
        var by = Actor.parse(batch.madeBy()).id();
        var name = staff.find(by).map(member -> member.displayName()).orElse(by);
        return pages.show(
                status,
                "posting/batch",
                new BatchPage(
                        batch,
                        name,
                        batches.enclosures(batch.id()),
                        batches.takenOut(batch.id()),
                        batches.barred(batch.id()),
                        why,
                        problems,
                        notice));
    }

    private PrintBatch find(UUID id, SignedIn who) {
        PostAccess.check(who);
        return batches.find(id).orElseThrow(BatchController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
