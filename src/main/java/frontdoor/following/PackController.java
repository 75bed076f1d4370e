package frontdoor.following;

import frontdoor.cases.Cases;
import frontdoor.directory.Spoken;
import frontdoor.kernel.Actor;
import frontdoor.letters.CasePack;
import frontdoor.letters.CasePacks;
import frontdoor.letters.PackIssues;
import frontdoor.letters.PackIssues.How;
import frontdoor.letters.PackPaper;
import frontdoor.pdf.Paper;
import frontdoor.web.Pages;
import frontdoor.web.Pdf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The information pack of somebody's own case, on a page and on paper. It is behind what opens the case
/// itself.
@Controller("packOfACaseController")
class PackController {

    private final Passes passes;
    private final Cases cases;
    private final CasePacks packs;
    private final PackIssues issues;
    private final PackPaper paper;
    private final Pages pages;

    PackController(Passes passes, Cases cases, CasePacks packs, PackIssues issues, PackPaper paper, Pages pages) {
        this.passes = passes;
        this.cases = cases;
        this.packs = packs;
        this.issues = issues;
        this.paper = paper;
        this.pages = pages;
    }

    @GetMapping("/track/{reference}/your-pack")
    View show(@PathVariable String reference, HttpServletRequest request) {
        var found = passes.open(request, reference);
        if (found.isEmpty()) {
            return passes.ended(request, reference);
        }
        var pack = pack(found.get());
        issued(found.get(), How.WEB);
        return pages.show(
                "following/pack", new PackPage(found.get().kase().reference().value(), pack));
    }

    /// @param size `usual`, `large` or `giant`
    @GetMapping("/track/{reference}/your-pack/{size}")
    ResponseEntity<byte[]> printed(
            @PathVariable String reference, @PathVariable String size, HttpServletRequest request) {
        var opened =
                passes.open(request, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var points = switch (size) {
            case "usual" -> Paper.USUAL;
            case "large" -> Paper.LARGE;
            case "giant" -> Paper.GIANT;
            default -> throw Passes.notFound();
        };
        var pdf = paper.pdf(pack(opened), Locale.forLanguageTag(Spoken.language()), points);
        issued(opened, How.PRINT);
        return Pdf.of(pdf);
    }

    private void issued(Passes.Opened opened, How how) {
        issues.issued(opened.kase().reference().value(), opened.kase().service(), how, Actor.ANONYMOUS);
    }

    /// For whoever reported it first, as what was told of it is.
    private CasePack pack(Passes.Opened opened) {
        return (opened.isFirst()
                        ? packs.of(opened.kase(), cases.serviceOf(opened.kase()), Spoken.language())
                        : java.util.Optional.<CasePack>empty())
                .orElseThrow(Passes::notFound);
    }
}
