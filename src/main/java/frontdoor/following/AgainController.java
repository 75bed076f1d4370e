package frontdoor.following;

import frontdoor.resident.Reports;
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
    private final Reports reports;

    AgainController(Passes passes, Endings endings, FromCase fromCase, Reports reports) {
        this.passes = passes;
        this.endings = endings;
        this.fromCase = fromCase;
        this.reports = reports;
    }

    @PostMapping("/track/{reference}/" + COMPLAIN)
    View complain(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        return passes.open(request, reference)
                .map(opened -> begin(opened, endings.complaints(opened), request, response))
                .orElseGet(() -> passes.closed(request, reference));
    }

    @PostMapping("/track/{reference}/" + REVIEW)
    View review(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        return passes.open(request, reference)
                .map(opened -> begin(opened, endings.review(opened), request, response))
                .orElseGet(() -> passes.closed(request, reference));
    }

    private View begin(
            Passes.Opened opened, Optional<Service> found, HttpServletRequest request, HttpServletResponse response) {
        var service = found.orElseThrow(Passes::notFound);
        return reports.begin(service, fromCase.typed(service, opened), request, response);
    }
}
