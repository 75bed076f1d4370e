package frontdoor.desk;

import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A case on one screen, and what staff do around it: notes, who works on it, referrals dealt with.
@Controller
class CaseController {

    private static final int LONGEST_NOTE = 4000; // characters
    private static final Set<String> NOTICES = Set.of(
            "done",
            "noted",
            "assigned",
            "released",
            "finished",
            "referred",
            "opened",
            "joined",
            "same",
            "ticked",
            "ticked_none",
            "moved",
            "overtaken",
            "read",
            "reopened",
            "wrote",
            "replied");

    private final CaseDoor door;
    private final CasePages casePages;
    private final Cases cases;
    private final CaseNotes notes;
    private final Additions additions;
    private final Staff staff;
    private final DeskWords words;
    private final Pages pages;

    CaseController(
            CaseDoor door,
            CasePages casePages,
            Cases cases,
            CaseNotes notes,
            Additions additions,
            Staff staff,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.casePages = casePages;
        this.cases = cases;
        this.notes = notes;
        this.additions = additions;
        this.staff = staff;
        this.words = words;
        this.pages = pages;
    }

    /// @param did what was just done, for the message at the top
    /// @param action the key of the action that was taken
    @GetMapping("/desk/cases/{reference}")
    View show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String did,
            @RequestParam(defaultValue = "") String action,
            SignedIn who) {
        var kase = door.view(reference, who);
        var notice = did != null && NOTICES.contains(did) ? notice(kase, did, action) : null;
        return pages.show("desk/case", casePages.show(kase, who, notice, Problems.NONE, ""));
    }

    private String notice(Case kase, String did, String action) {
        var taken = did.equals("done") ? action : "";
        return CaseStory.actionTitle(cases.serviceOf(kase), taken)
                .map(title -> words.word("desk.case.did.action", title))
                .orElseGet(() -> words.word("desk.case.did." + did));
    }

    @PostMapping("/desk/cases/{reference}/notes")
    View note(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String note,
            SignedIn who) {
        var kase = door.find(reference, who);
        var text = note.strip();
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            door.viewed(kase, who);
            var problem = words.problem("note", text.isEmpty() ? "desk.note.empty" : "desk.note.long");
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "desk/case", casePages.show(kase, who, null, problem, note));
        }
        if (!notes.note(command, kase.reference(), text, who.actor())) {
            door.viewed(kase, who);
            var problem = words.problem("note", "desk.note.again");
            return pages.show(HttpStatus.CONFLICT, "desk/case", casePages.show(kase, who, null, problem, note));
        }
        return back(kase, "noted");
    }

    /// @param from who had it on the page that was sent, empty for nobody
    /// @param to a username, `me`, or empty for back to the queue
    @PostMapping("/desk/cases/{reference}/assignment")
    View assign(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            SignedIn who) {
        var kase = door.find(reference, who);
        var assignee = to.equals("me") ? who.username() : to;
        if (!assignee.isEmpty() && !mayBeGiven(kase, assignee, who)) {
            throw CaseDoor.notFound();
        }
        if (!notes.assign(command, kase.reference(), orNobody(from), orNobody(assignee), who.actor())) {
            return back(kase, kase.isOpen() ? "overtaken" : "moved");
        }
        return back(kase, assignee.isEmpty() ? "released" : "assigned");
    }

    private static @Nullable String orNobody(String username) {
        return username.isEmpty() ? null : username;
    }

    /// Oneself, or somebody of the case's team.
    private boolean mayBeGiven(Case kase, String username, SignedIn who) {
        return username.equals(who.username())
                || staff.find(username)
                        .filter(member -> member.enabled()
                                && member.teams().contains(DeskAccess.team(kase, cases.serviceOf(kase))))
                        .isPresent();
    }

    @PostMapping("/desk/cases/{reference}/referrals/{line}")
    View finish(@PathVariable String reference, @PathVariable String line, @RequestParam UUID command, SignedIn who) {
        var kase = door.find(reference, who);
        if (!CasePages.mayFinish(kase, cases.serviceOf(kase), who, line)) {
            return back(kase, "moved");
        }
        return switch (cases.finish(command, kase.reference(), Set.of(line), who.actor())) {
            case Change.Changed _, Change.AlreadyDone _ -> back(kase, "finished");
            case Change.Stale _, Change.Refused _, Change.Incomplete _, Change.Undecided _ -> back(kase, "moved");
            case Change.NotFound _ -> throw CaseDoor.notFound();
        };
    }

    @PostMapping("/desk/cases/{reference}/read")
    View read(@PathVariable String reference, @RequestParam UUID command, SignedIn who) {
        var kase = door.find(reference, who);
        additions.read(command, kase.reference(), who.actor());
        return back(kase, "read");
    }

    private static View back(Case kase, String did) {
        return SeeOther.to("/desk/cases/" + kase.reference() + "?did=" + did);
    }
}
