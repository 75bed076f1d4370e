package frontdoor.resident;

import frontdoor.directory.Clusters;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.PartOf;
import frontdoor.services.Cluster;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What comes after the questions of a life event, which are asked as those of a service are: what they call for, what
/// the person ticks, and what becomes of it. Nothing is sent but by the form of each service.
@Controller
@RequestMapping("/events/{event}")
class TogetherController {

    private final Clusters clusters;
    private final Together together;
    private final Reports reports;
    private final Drafts drafts;
    private final Pages pages;

    TogetherController(Clusters clusters, Together together, Reports reports, Drafts drafts, Pages pages) {
        this.clusters = clusters;
        this.together = together;
        this.reports = reports;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/offers")
    View offers(@PathVariable String event, HttpServletRequest request) {
        var cluster = cluster(event);
        var draft = together.answered(cluster, request);
        return draft == null ? begin(event, request) : pages.show("resident/offers", together.offers(cluster, draft));
    }

    /// Nothing is begun by a tick: each form is begun when the person comes to it, with all that they said by then.
    @PostMapping("/offers")
    View tick(
            @PathVariable String event,
            @RequestParam(defaultValue = "") List<String> offer,
            HttpServletRequest request) {
        var cluster = cluster(event);
        var draft = together.answered(cluster, request);
        if (draft == null) {
            return begin(event, request);
        }
        var ticked = together.offered(cluster, draft).stream()
                .filter(offer::contains)
                .toList();
        drafts.keep(Reports.visit(request), draft, Map.of(PartOf.TICKED, ticked));
        return list(event);
    }

    /// The one page on which all that was asked for together is followed.
    @GetMapping("/list")
    View list(@PathVariable String event, HttpServletRequest request) {
        return show(event, "resident/list", request);
    }

    @GetMapping("/summary")
    View summary(@PathVariable String event, HttpServletRequest request) {
        return show(event, "resident/summary", request);
    }

    private View show(String event, String template, HttpServletRequest request) {
        var cluster = cluster(event);
        var draft = ticked(cluster, request);
        return draft == null
                ? begin(event, request)
                : pages.show(template, together.page(cluster, draft, Reports.visit(request)));
    }

    @PostMapping("/list/{offer}")
    View goOn(
            @PathVariable String event,
            @PathVariable String offer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cluster = cluster(event);
        var draft = ticked(cluster, request);
        if (draft == null) {
            return begin(event, request);
        }
        return PartOf.ticked(draft).contains(offer)
                        && together.offered(cluster, draft).contains(offer)
                ? together.goOn(cluster, draft, offer, request, response)
                : list(event);
    }

    private @Nullable Draft ticked(Cluster cluster, HttpServletRequest request) {
        var draft = together.answered(cluster, request);
        return draft == null || !draft.input().containsKey(PartOf.TICKED) ? null : draft;
    }

    /// Where somebody goes on who has not come so far: at what was begun, or else at the event's own page.
    private View begin(String event, HttpServletRequest request) {
        var draft = reports.draft(request, event);
        return draft == null ? reports.home(event) : reports.goOn(draft);
    }

    private Cluster cluster(String event) {
        return clusters.find(event, Spoken.language())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View list(String event) {
        return SeeOther.to("/events/" + event + "/list");
    }
}
