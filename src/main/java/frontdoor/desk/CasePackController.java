package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.identity.SignedIn;
import frontdoor.letters.CasePacks;
import frontdoor.letters.PackIssues;
import frontdoor.letters.PackIssues.How;
import frontdoor.letters.PackPaper;
import frontdoor.pdf.Paper;
import frontdoor.web.Pages;
import frontdoor.web.Pdf;
import frontdoor.web.SeeOther;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The information pack of a case for staff: read on a page, printed, or put in the post.
@Controller
@RequestMapping("/desk/cases/{reference}/pack")
class CasePackController {

    private static final Set<String> DID = Set.of("posted", "nowhere");

    private final CaseDoor door;
    private final Cases cases;
    private final CasePacks packs;
    private final PackIssues issues;
    private final PackPaper paper;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    CasePackController(
            CaseDoor door,
            Cases cases,
            CasePacks packs,
            PackIssues issues,
            PackPaper paper,
            Audit audit,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.cases = cases;
        this.packs = packs;
        this.issues = issues;
        this.paper = paper;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    /// @param did what was just done, for the message at the top
    @GetMapping
    View show(@PathVariable String reference, @RequestParam(required = false) @Nullable String did, SignedIn who) {
        var kase = find(reference, who);
        door.viewed(kase, who);
        var reporter = kase.reporters().getFirst();
        var pack = packs.of(kase, cases.serviceOf(kase), "en").orElseThrow(CaseDoor::notFound);
        return pages.show(
                "desk/pack",
                new CasePackPage(
                        kase.reference().value(),
                        pack,
                        reporter.address() != null,
                        Locale.forLanguageTag(reporter.language()).getDisplayLanguage(Locale.UK),
                        UUID.randomUUID(),
                        did != null && DID.contains(did) ? words.word("desk.pack.did." + did) : null));
    }

    /// In the language of whoever reported it.
    @GetMapping("/print")
    ResponseEntity<byte[]> print(@PathVariable String reference, SignedIn who) {
        var kase = find(reference, who);
        var language = kase.reporters().getFirst().language();
        var pack = packs.of(kase, cases.serviceOf(kase), language).orElseThrow(CaseDoor::notFound);
        audit.viewed(who.actor(), kase.reference().value(), "printing");
        issues.issued(kase.reference().value(), kase.service(), How.PRINT, who.actor());
        return Pdf.of(paper.pdf(pack, Locale.forLanguageTag(language), Paper.USUAL));
    }

    @PostMapping("/post")
    View post(@PathVariable String reference, @RequestParam UUID command, SignedIn who) {
        var kase = find(reference, who);
        var service = cases.serviceOf(kase);
        if (!DeskAccess.worksOn(who, kase, service)) {
            throw CaseDoor.notFound();
        }
        boolean posted = issues.post(command, kase, service, who.actor(), DeskAccess.team(kase, service));
        return SeeOther.to("/desk/cases/" + kase.reference() + "/pack?did=" + (posted ? "posted" : "nowhere"));
    }

    private Case find(String reference, SignedIn who) {
        var kase = door.find(reference, who);
        if (!packs.has(kase.service()) || !DeskAccess.seesWords(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        return kase;
    }
}
