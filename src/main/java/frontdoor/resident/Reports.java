package frontdoor.resident;

import frontdoor.cases.FactFinder;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.Form;
import frontdoor.services.Service;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What every step of a report begins with: the service, the draft, and how far it has come.
@Component
class Reports {

    private final Services services;
    private final Drafts drafts;
    private final FactFinder facts;
    private final Clock clock;

    Reports(Services services, Drafts drafts, FactFinder facts, Clock clock) {
        this.services = services;
        this.drafts = drafts;
        this.facts = facts;
        this.clock = clock;
    }

    /// @throws ResponseStatusException 404 if residents cannot ask for it online
    Service offered(String key) {
        return services.current(key)
                .filter(Service::isOnline)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The draft that the form names; for a page, the one that was used last. Null if there is none.
    @Nullable
    Draft draft(HttpServletRequest request, String service) {
        var named = request.getParameter("_draft");
        return Visit.of(request)
                .flatMap(visit -> drafts.find(visit, service, named))
                .orElse(null);
    }

    Journey journey(Service service, Draft draft) {
        var known = facts.find(service, draft.input()).facts();
        var today = CivilTime.day(clock.instant());
        return Journey.of(new Form(service, known, Channel.WEB, today, false), draft);
    }

    /// Says what the draft became, and leads to the confirmation.
    ///
    /// @param confirmation `done`, or `done?joined` if somebody had reported the same
    View sent(HttpServletRequest request, Draft draft, Reference reference, String confirmation) {
        drafts.sent(visit(request), draft, reference);
        return step(draft.service(), confirmation);
    }

    static String visit(HttpServletRequest request) {
        return Visit.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static View service(String service) {
        return SeeOther.to("/services/" + service);
    }

    static View step(String service, String step) {
        return SeeOther.to("/report/" + service + "/" + step);
    }
}
