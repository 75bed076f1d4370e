package frontdoor.finding;

import frontdoor.articles.Pack;
import frontdoor.articles.Packs;
import frontdoor.directory.Spoken;
import frontdoor.pdf.Paper;
import frontdoor.web.Pages;
import frontdoor.web.Site;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Information packs, on a page and on paper. The address says which pack it is, and nothing of who reads it.
@Controller
@RequestMapping("/packs/{pack}")
class PackController {

    private final Packs packs;
    private final Site site;
    private final Pages pages;

    PackController(Packs packs, Site site, Pages pages) {
        this.packs = packs;
        this.site = site;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable String pack) {
        return pages.show("finding/pack", find(pack));
    }

    /// @param size `usual`, `large` or `giant`
    @GetMapping("/print/{size}")
    ResponseEntity<byte[]> printed(@PathVariable String pack, @PathVariable String size) {
        var language = Spoken.language();
        var points = switch (size) {
            case "usual" -> Paper.USUAL;
            case "large" -> Paper.LARGE;
            case "giant" -> Paper.GIANT;
            default -> throw notFound();
        };
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(packs.pdf(find(pack), language, points, site.address()));
    }

    private Pack find(String pack) {
        return packs.find(pack, Spoken.language()).orElseThrow(PackController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
