package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.CaseDeaths;
import frontdoor.cases.Cases;
import frontdoor.cases.ConfirmedAddresses;
import frontdoor.identity.SignedIn;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who on record died, as a case tells it; somebody decides where it is not sure, and sends the family what
/// was stopped.
@Controller
@RequestMapping("/desk/cases/{reference}/died")
class DiedController {

    private static final int LONGEST = 200; // characters
    private static final Set<String> DID = Set.of("confirmed", "refused", "passed", "vouched", "nothing");

    private final CaseDoor door;
    private final DiedPages died;
    private final CaseDeaths deaths;
    private final ConfirmedAddresses confirmed;
    private final Cases cases;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    DiedController(
            CaseDoor door,
            DiedPages died,
            CaseDeaths deaths,
            ConfirmedAddresses confirmed,
            Cases cases,
            Audit audit,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.died = died;
        this.deaths = deaths;
        this.confirmed = confirmed;
        this.cases = cases;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    /// @param did what was just done, for the message at the top
    @GetMapping
    View show(@PathVariable String reference, @RequestParam(required = false) @Nullable String did, SignedIn who) {
        var kase = find(reference, who);
        if (!DeskAccess.seesWords(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        door.viewed(kase, who);
        var notice = did != null && DID.contains(did) ? words.word("desk.died.did." + did) : null;
        return pages.show("desk/died", died.page(kase, who, "", notice, Problems.NONE));
    }

    /// Looks for whoever was not proposed. What is typed stands in no address.
    @PostMapping("/search")
    View search(@PathVariable String reference, @RequestParam(defaultValue = "") String q, SignedIn who) {
        var kase = worked(reference, who);
        var typed = q.strip();
        boolean wrong = typed.length() < 2 || typed.length() > LONGEST;
        door.viewed(kase, who);
        audit.viewed(who.actor(), kase.reference().value(), "people.search");
        return pages.show(
                wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "desk/died",
                died.page(
                        kase,
                        who,
                        wrong ? "" : typed,
                        null,
                        wrong ? words.problem("q", "desk.died.search.wrong") : Problems.NONE));
    }

    @PostMapping("/confirm")
    View confirm(@PathVariable String reference, @RequestParam long person, SignedIn who) {
        var kase = worked(reference, who);
        return back(kase, deaths.confirm(kase, cases.serviceOf(kase), person, who.actor()) ? "confirmed" : "nothing");
    }

    @PostMapping("/refuse")
    View refuse(@PathVariable String reference, @RequestParam long person, SignedIn who) {
        var kase = worked(reference, who);
        return back(kase, deaths.refuse(kase, person, who.actor()) ? "refused" : "nothing");
    }

    @PostMapping("/pass-on")
    View passOn(@PathVariable String reference, @RequestParam UUID message, SignedIn who) {
        var kase = worked(reference, who);
        return back(kase, deaths.passOn(kase, message, died.seenBy(who), who.actor()) ? "passed" : "nothing");
    }

    /// They know that the address is that of whoever reported the death, as after a call.
    @PostMapping("/vouch")
    View vouch(@PathVariable String reference, SignedIn who) {
        var kase = worked(reference, who);
        boolean done = deaths.family(kase)
                .filter(family -> confirmed.vouch(kase, family, who.actor()))
                .isPresent();
        return back(kase, done ? "vouched" : "nothing");
    }

    private static View back(Case kase, String did) {
        return SeeOther.to("/desk/cases/" + kase.reference() + "/died?did=" + did);
    }

    private Case find(String reference, SignedIn who) {
        var kase = door.find(reference, who);
        if (cases.serviceOf(kase).death() == null) {
            throw CaseDoor.notFound();
        }
        return kase;
    }

    private Case worked(String reference, SignedIn who) {
        var kase = find(reference, who);
        if (!DeskAccess.worksOn(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        return kase;
    }
}
