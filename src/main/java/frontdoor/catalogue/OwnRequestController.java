package frontdoor.catalogue;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// How a colleague's own request is going, and what they can do with it: what a resident could do with theirs.
@Controller
class OwnRequestController {

    private static final Set<String> NOTICES = Set.of("sent", "done", "moved");

    private final Catalogue catalogue;
    private final CataloguePages cataloguePages;
    private final Cases cases;
    private final Audit audit;
    private final Pages pages;

    OwnRequestController(Catalogue catalogue, CataloguePages cataloguePages, Cases cases, Audit audit, Pages pages) {
        this.catalogue = catalogue;
        this.cataloguePages = cataloguePages;
        this.cases = cases;
        this.audit = audit;
        this.pages = pages;
    }

    /// @param did what was just done, for the message at the top
    @GetMapping("/desk/catalogue/requests/{reference}")
    View show(@PathVariable String reference, @RequestParam(required = false) @Nullable String did, SignedIn who) {
        var kase = own(reference, who);
        audit.viewed(who.actor(), kase.reference().value(), "own-request");
        var notice = did != null && NOTICES.contains(did) ? did : null;
        return pages.show("catalogue/request", cataloguePages.request(kase, who, notice));
    }

    /// @param revision of the request that the page showed
    @PostMapping("/desk/catalogue/requests/{reference}/actions/{action}")
    View act(
            @PathVariable String reference,
            @PathVariable String action,
            @RequestParam UUID command,
            @RequestParam int revision,
            SignedIn who) {
        var kase = own(reference, who);
        var change =
                cases.act(command, kase.reference(), revision, action, who.actor(), CataloguePages.SENDER, Map.of());
        return SeeOther.to("/desk/catalogue/requests/" + kase.reference() + "?did=" + did(change));
    }

    private static String did(Change change) {
        return switch (change) {
            case Change.Changed _, Change.AlreadyDone _ -> "done";
            case Change.Stale _, Change.Refused _, Change.Incomplete _, Change.Undecided _, Change.NotFound _ ->
                "moved";
        };
    }

    private Case own(String reference, SignedIn who) {
        return catalogue.request(reference, who).orElseThrow(() -> {
            audit.refused(who.actor(), "request.refused", "request");
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }
}
