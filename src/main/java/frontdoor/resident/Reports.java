package frontdoor.resident;

import frontdoor.cases.FactFinder;
import frontdoor.directory.Clusters;
import frontdoor.directory.Services;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.PartOf;
import frontdoor.drafts.Visit;
import frontdoor.files.Uploader;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.Cluster;
import frontdoor.services.Form;
import frontdoor.services.Service;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What every step of a report begins with: the service, the draft, and how far it has come.
@Component
public class Reports {

    private final Services services;
    private final Clusters clusters;
    private final Drafts drafts;
    private final FactFinder facts;
    private final Spoken spoken;
    private final Clock clock;

    Reports(Services services, Clusters clusters, Drafts drafts, FactFinder facts, Spoken spoken, Clock clock) {
        this.services = services;
        this.clusters = clusters;
        this.drafts = drafts;
        this.facts = facts;
        this.spoken = spoken;
        this.clock = clock;
    }

    /// The service in the language of the page, or what a life event asks.
    ///
    /// @throws ResponseStatusException 404 if residents cannot ask for it online
    Service offered(String key) {
        return services.current(key)
                .filter(Service::isOnline)
                .map(spoken::in)
                .or(() -> clusters.form(key, Spoken.language()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Begins a report of which something is known, and leads to the first question that is open.
    ///
    /// @param known as if it had been typed, so that the person can change it
    public View begin(
            Service service,
            Map<String, List<String>> known,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.begin(request, response);
        var draft = drafts.begin(visit, service.key(), number(service), known);
        return step(service.key(), journey(service, draft).next());
    }

    /// Which version of it a draft is begun under; what a life event asks has none.
    int number(Service offered) {
        return Cluster.asks(offered) ? 0 : services.currentNumber(offered.key());
    }

    /// The draft that the form names; for a page, the one that was used last. Null if there is none.
    @Nullable
    Draft draft(HttpServletRequest request, String service) {
        var named = request.getParameter("_draft");
        return Visit.of(request)
                .flatMap(visit -> drafts.find(visit, service, named))
                .orElse(null);
    }

    /// Whether the visit holds answers to this service's questions that were not sent.
    boolean isUnsent(HttpServletRequest request, String service) {
        var draft = draft(request, service);
        return draft != null && !draft.isSent();
    }

    Journey journey(Service service, Draft draft) {
        var known = facts.find(service, draft.input()).facts();
        var today = CivilTime.day(clock.instant());
        return Journey.of(new Form(service, known, Channel.WEB, today, false), draft);
    }

    /// The title of what a draft is for, as it is now.
    String title(Draft draft) {
        return services.current(draft.service())
                .map(spoken::in)
                .or(() -> clusters.form(draft.service(), Spoken.language()))
                .map(Service::title)
                .orElse(draft.service());
    }

    /// Where a person goes on with a draft.
    String next(Draft draft) {
        return draft.isSent()
                ? "done"
                : journey(offered(draft.service()), draft).next();
    }

    /// The page on which they go on: the list of what they ask for together, or a step.
    View goOn(Draft draft) {
        var next = next(draft);
        return next.equals(Journey.CHECK) && draft.input().containsKey(PartOf.TICKED)
                ? SeeOther.to("/events/" + draft.service() + "/list")
                : step(draft.service(), next);
    }

    /// Says what the draft became, and leads to the confirmation.
    View sent(HttpServletRequest request, Draft draft, Reference reference) {
        var service = services.version(draft.service(), draft.version());
        var visit = visit(request);
        var left = new LinkedHashMap<>(Remembered.left(service, draft));
        PartOf.of(draft).ifPresent(part -> {
            left.putAll(part.kept());
            drafts.find(visit, part.event(), part.command().toString())
                    .ifPresent(event -> drafts.keep(visit, event, part.opened(event, reference)));
        });
        drafts.sent(visit, draft, reference, left);
        return step(draft.service(), "done");
    }

    /// The report is one by itself after all, as when the one it was to be added to has been closed.
    void alone(HttpServletRequest request, Draft draft) {
        if (draft.input().containsKey(Already.JOIN)) {
            drafts.keep(visit(request), draft, Map.of(Already.JOIN, List.of()));
        }
    }

    static String visit(HttpServletRequest request) {
        return Visit.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// A file waits for its case beside the answers, on whichever device they are gone on with.
    static Uploader uploader(Draft draft) {
        return Uploader.visit(draft.command().toString());
    }

    /// The page from which it is begun.
    View home(String key) {
        return SeeOther.to((clusters.find(key).isPresent() ? "/events/" : "/services/") + key);
    }

    static View step(String service, String step) {
        return SeeOther.to("/report/" + service + "/" + step);
    }
}
