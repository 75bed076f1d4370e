package frontdoor.partnering;

import frontdoor.kernel.Actor;
import frontdoor.letters.CasePacks;
import frontdoor.letters.PackIssues;
import frontdoor.letters.PackIssues.How;
import frontdoor.letters.PackPaper;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.Partners;
import frontdoor.pdf.Paper;
import frontdoor.web.Pages;
import frontdoor.web.Pdf;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Information packs for families that a partner can print and hand out. They are of a kind of case, and name
/// nobody.
@Controller
class PartnerPackController {

    private final CasePacks packs;
    private final PackIssues issues;
    private final PackPaper paper;
    private final Partners partners;
    private final Pages pages;

    PartnerPackController(CasePacks packs, PackIssues issues, PackPaper paper, Partners partners, Pages pages) {
        this.packs = packs;
        this.issues = issues;
        this.paper = paper;
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping("/partner/packs")
    View list(PartnerPass pass) {
        var language = language().getLanguage();
        var found = takes(pass).stream()
                .sorted()
                .flatMap(service -> packs.scenarios(service, language).entrySet().stream()
                        .map(kind ->
                                new PacksPage.Kind(kind.getValue(), "/partner/packs/" + service + "/" + kind.getKey())))
                .toList();
        return pages.show("partnering/packs", new PacksPage(found));
    }

    @GetMapping("/partner/packs/{service}/{kind}")
    ResponseEntity<byte[]> pack(@PathVariable String service, @PathVariable String kind, PartnerPass pass) {
        if (!takes(pass).contains(service)) {
            throw notFound();
        }
        var pack = packs.general(service, kind, language().getLanguage()).orElseThrow(PartnerPackController::notFound);
        issues.issued(null, service, How.PARTNER, new Actor(Actor.Kind.PARTNER, pass.partner()));
        return Pdf.of(paper.pdf(pack, language(), Paper.USUAL));
    }

    private Set<String> takes(PartnerPass pass) {
        return partners.find(pass.partner()).map(Partner::takes).orElse(Set.of()).stream()
                .filter(packs::has)
                .collect(Collectors.toSet());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
