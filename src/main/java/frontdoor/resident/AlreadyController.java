package frontdoor.resident;

import frontdoor.drafts.Drafts;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Tells a person, before they fill in the rest, that somebody has reported the same already, and adds them to it.
@Controller
class AlreadyController {

    static final String STEP = "already";

    private final Reports reports;
    private final Already already;
    private final OwnCases own;
    private final Drafts drafts;
    private final Pages pages;

    AlreadyController(Reports reports, Already already, OwnCases own, Drafts drafts, Pages pages) {
        this.reports = reports;
        this.already = already;
        this.own = own;
        this.drafts = drafts;
        this.pages = pages;
    }

    /// Shown before the first question to somebody who has told us about something like it.
    @GetMapping("/report/{service}/open")
    View own(@PathVariable String service, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null || draft.isSent()) {
            return reports.home(service);
        }
        var cases = own.among(drafts.latest(Reports.visit(request)), service);
        var next = reports.journey(definition, draft).next();
        return cases.isEmpty()
                ? Reports.step(service, next)
                : pages.show("resident/open", new OpenPage(service, definition.title(), cases, next));
    }

    @GetMapping("/report/{service}/already")
    View look(@PathVariable String service, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null || draft.isSent()) {
            return reports.home(service);
        }
        var journey = reports.journey(definition, draft);
        var known = already.near(definition, draft);
        return known.isEmpty()
                ? Reports.step(service, journey.next())
                : pages.show("resident/already", already.page(definition, journey, known, false));
    }

    /// @param same which of those shown, or [AlreadyPage#NONE]
    @PostMapping("/report/{service}/already")
    View choose(
            @PathVariable String service, @RequestParam(defaultValue = "") String same, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null) {
            return reports.home(service);
        }
        if (draft.reference() != null) {
            return reports.sent(request, draft, draft.reference());
        }
        var known = already.near(definition, draft);
        var chosen = known.stream()
                .filter(report -> AlreadyPage.value(report).equals(same))
                .findFirst();
        if (chosen.isEmpty() && !same.equals(AlreadyPage.NONE) && !known.isEmpty()) {
            var journey = reports.journey(definition, draft);
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "resident/already",
                    already.page(definition, journey, known, true));
        }
        var said = chosen.map(report -> report.reference().value()).orElse(AlreadyPage.NONE);
        var now = drafts.keep(Reports.visit(request), draft, Map.of(Already.JOIN, List.of(said)));
        return Reports.step(service, reports.journey(definition, now).next());
    }
}
