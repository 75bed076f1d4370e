package frontdoor.resident;

import frontdoor.cases.Cases;
import frontdoor.cases.OnCalls;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.PartOf;
import frontdoor.drafts.Visit;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// What a person reads when they have sent a request.
@Controller
class DoneController {

    private final Reports reports;
    private final Drafts drafts;
    private final Cases cases;
    private final Spoken spoken;
    private final OnCalls onCalls;
    private final Pages pages;

    DoneController(Reports reports, Drafts drafts, Cases cases, Spoken spoken, OnCalls onCalls, Pages pages) {
        this.reports = reports;
        this.drafts = drafts;
        this.cases = cases;
        this.spoken = spoken;
        this.onCalls = onCalls;
        this.pages = pages;
    }

    /// The confirmation. It stays where it is for a bookmark and for Back, as long as the visit lasts.
    @GetMapping("/report/{service}/done")
    View done(@PathVariable String service, HttpServletRequest request) {
        return Visit.of(request)
                .flatMap(visit -> drafts.find(visit, service))
                .flatMap(this::page)
                .orElseGet(() -> reports.home(service));
    }

    private Optional<View> page(Draft draft) {
        return Optional.ofNullable(draft.reference())
                .flatMap(cases::find)
                .map(kase -> DonePage.of(
                        kase,
                        spoken.in(cases.serviceOf(kase)),
                        cases.reporterOf(kase, draft.command()),
                        PartOf.of(draft).map(PartOf::event).orElse(null),
                        onCalls.callable(kase)))
                .map(page -> pages.show("resident/done", page));
    }
}
