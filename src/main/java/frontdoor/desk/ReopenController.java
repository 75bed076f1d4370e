package frontdoor.desk;

import frontdoor.cases.Additions;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody calls and says that it is not fixed: what they could say on their own page, said at the desk.
@Controller
class ReopenController {

    private static final int LONGEST = 4000; // characters

    private final CaseDoor door;
    private final CasePages casePages;
    private final Cases cases;
    private final DeskWords words;
    private final Pages pages;

    ReopenController(CaseDoor door, CasePages casePages, Cases cases, DeskWords words, Pages pages) {
        this.door = door;
        this.casePages = casePages;
        this.cases = cases;
        this.words = words;
        this.pages = pages;
    }

    /// @param said what is still wrong, in the person's words
    @PostMapping("/desk/cases/{reference}/reopen")
    View reopen(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String said,
            SignedIn who) {
        var kase = door.find(reference, who);
        var text = said.strip();
        if (!DeskAccess.seesInside(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            door.viewed(kase, who);
            Problems problem = words.problem("said", text.isEmpty() ? "desk.reopen.empty" : "desk.note.long");
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "desk/case", casePages.show(kase, who, null, problem, said));
        }
        var change = cases.reopen(command, kase.reference(), Map.of(Additions.WORDS, text), who.actor());
        boolean done = change instanceof Change.Changed || change instanceof Change.AlreadyDone;
        return SeeOther.to("/desk/cases/" + kase.reference() + "?did=" + (done ? "reopened" : "moved"));
    }
}
