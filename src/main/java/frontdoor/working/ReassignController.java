package frontdoor.working;

import frontdoor.asking.Typed;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import frontdoor.working.WorkPages.Around;
import frontdoor.worklists.Reassignment;
import frontdoor.worklists.Reassignments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Gives the work that was picked in a list to somebody, shares it out or puts it back, and takes that back.
@Controller
class ReassignController {

    private final WorkPages workPages;
    private final Reassigning reassigning;
    private final Reassignments reassignments;
    private final DeskWords words;
    private final Pages pages;

    ReassignController(
            WorkPages workPages, Reassigning reassigning, Reassignments reassignments, DeskWords words, Pages pages) {
        this.workPages = workPages;
        this.reassigning = reassigning;
        this.reassignments = reassignments;
        this.words = words;
        this.pages = pages;
    }

    @PostMapping("/desk/work/reassign")
    View made(HttpServletRequest request, @RequestParam UUID command, SignedIn who) {
        var typed = Typed.of(request);
        return switch (reassigning.answer(command, typed, who)) {
            case Reassigning.Answer.Made made -> SeeOther.to("/desk/work/reassigned/" + made.id());
            case Reassigning.Answer.Preview preview ->
                pages.show(
                        "working/sharing",
                        SharingPage.of(
                                command, preview, WorkQuery.of(typed.fields()).address(), words.names()));
            case Reassigning.Answer.Problem problem -> again(WorkQuery.of(typed.fields()), problem, who);
        };
    }

    private View again(WorkQuery query, Reassigning.Answer.Problem problem, SignedIn who) {
        return workPages
                .list(query, who, Around.problem(words.problem(problem.field(), problem.sentence()), ""))
                .map(page -> pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "working/list", page))
                .orElseThrow(ReassignController::notFound);
    }

    @GetMapping("/desk/work/reassigned/{id}")
    View show(@PathVariable UUID id, SignedIn who) {
        var made =
                reassignments.find(id).filter(found -> isTheirs(found, who)).orElseThrow(ReassignController::notFound);
        return pages.show("working/reassignment", ReassignmentPage.of(made, words.names()));
    }

    @PostMapping("/desk/work/reassigned/{id}/undo")
    View undo(@PathVariable UUID id, SignedIn who) {
        reassignments.undo(id, who.actor()).orElseThrow(ReassignController::notFound);
        return SeeOther.to("/desk/work/reassigned/" + id);
    }

    private static boolean isTheirs(Reassignment made, SignedIn who) {
        return made.by().equals(who.username());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
