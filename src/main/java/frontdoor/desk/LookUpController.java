package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.web.Link;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Finding a case or a person. What is typed is sent in a form, so that it stays out of addresses and logs.
@Controller
class LookUpController {

    private static final int SHORTEST = 2; // characters

    private final LookUp lookUp;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    LookUpController(LookUp lookUp, Audit audit, DeskWords words, Pages pages) {
        this.lookUp = lookUp;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/desk/find")
    View ask(SignedIn who) {
        return page("", List.of(), List.of(), false, who);
    }

    /// A reference leads straight to its case.
    @PostMapping("/desk/find")
    View find(@RequestParam(defaultValue = "") String q, SignedIn who) {
        var typed = q.strip();
        if (typed.length() < SHORTEST) {
            return page(typed, List.of(), List.of(), true, who);
        }
        var cases = lookUp.cases(typed, who);
        if (cases.size() == 1 && isReference(typed, cases.getFirst())) {
            return SeeOther.to("/desk/cases/" + cases.getFirst().reference());
        }
        audit.viewed(who.actor(), "search:" + LookUp.kind(typed), "finding");
        return page(typed, cases, lookUp.people(typed, who), false, who);
    }

    private View page(String typed, List<CaseHit> cases, List<PersonHit> people, boolean tooShort, SignedIn who) {
        var csv = DeskAccess.oversees(who) ? "/desk/customers/found.csv" : null;
        return pages.show(
                "desk/find", new FindPage(typed, cases, people, tooShort, DeskAccess.seesPeople(who), csv, links(who)));
    }

    private List<Link> links(SignedIn who) {
        if (!DeskAccess.seesPeople(who)) {
            return List.of();
        }
        var duplicates = Link.to("/desk/customers/duplicates", words.word("desk.find.duplicates"));
        return DeskAccess.oversees(who)
                ? List.of(duplicates, Link.to("/desk/customers/imports", words.word("desk.find.import")))
                : List.of(duplicates);
    }

    private static boolean isReference(String typed, CaseHit only) {
        return Reference.typed(typed)
                .filter(reference -> reference.value().equals(only.reference()))
                .isPresent();
    }
}
