package frontdoor.resident;

import frontdoor.directory.Services;
import frontdoor.drafts.Drafts;
import frontdoor.services.Service;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// From a case to another about it: a complaint about how it was handled, or a review of what was decided. What is
/// known is filled in, so that the person says only what is new.
@Controller
class AgainController {

    static final String COMPLAIN = "complain-about-it";
    static final String REVIEW = "ask-for-review";

    private final Passes passes;
    private final Endings endings;
    private final FromCase fromCase;
    private final Services services;
    private final Drafts drafts;
    private final Reports reports;

    AgainController(
            Passes passes, Endings endings, FromCase fromCase, Services services, Drafts drafts, Reports reports) {
        this.passes = passes;
        this.endings = endings;
        this.fromCase = fromCase;
        this.services = services;
        this.drafts = drafts;
        this.reports = reports;
    }

    @PostMapping("/track/{reference}/" + COMPLAIN)
    View complain(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        return passes.open(request, reference)
                .map(opened -> begin(opened, endings.complaints(), request, response))
                .orElseGet(() -> Passes.closed(reference));
    }

    @PostMapping("/track/{reference}/" + REVIEW)
    View review(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        return passes.open(request, reference)
                .map(opened -> begin(opened, endings.review(opened), request, response))
                .orElseGet(() -> Passes.closed(reference));
    }

    private View begin(
            Passes.Opened opened, Optional<Service> found, HttpServletRequest request, HttpServletResponse response) {
        var service = found.orElseThrow(Passes::notFound);
        var visit = Visit.begin(request, response);
        var draft = drafts.begin(
                visit, service.key(), services.currentNumber(service.key()), fromCase.typed(service, opened));
        return Reports.step(service.key(), reports.journey(service, draft).next());
    }
}
