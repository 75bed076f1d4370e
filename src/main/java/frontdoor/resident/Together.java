package frontdoor.resident;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Status;
import frontdoor.directory.Services;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.PartOf;
import frontdoor.drafts.Visit;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Cluster;
import frontdoor.services.Gathered;
import frontdoor.services.Service;
import frontdoor.web.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What somebody asks for together, after a life event: which services its answers call for, and what has become of
/// those that were ticked.
@Component
class Together {

    private final Reports reports;
    private final Remembered remembered;
    private final Services services;
    private final Drafts drafts;
    private final Cases cases;
    private final Spoken spoken;
    private final Clock clock;

    Together(
            Reports reports,
            Remembered remembered,
            Services services,
            Drafts drafts,
            Cases cases,
            Spoken spoken,
            Clock clock) {
        this.reports = reports;
        this.remembered = remembered;
        this.services = services;
        this.drafts = drafts;
        this.cases = cases;
        this.spoken = spoken;
        this.clock = clock;
    }

    private Gathered gathered(Cluster cluster, Draft event) {
        var answers = reports.journey(cluster.form(), event).answers();
        return Gathered.of(cluster, answers, CivilTime.day(clock.instant()));
    }

    /// Keys of what can be ticked.
    List<String> offered(Cluster cluster, Draft event) {
        return gathered(cluster, event).offers().stream()
                .filter(offer -> online(offer).isPresent())
                .map(Cluster.Offer::key)
                .toList();
    }

    private Optional<Service> online(Cluster.Offer offer) {
        return services.current(offer.service()).filter(Service::isOnline).map(spoken::in);
    }

    OffersPage offers(Cluster cluster, Draft event) {
        var gathered = gathered(cluster, event);
        var ticked = PartOf.ticked(event);
        var options = new ArrayList<Option>();
        var calls = new ArrayList<Option>();
        for (var offer : gathered.offers()) {
            services.current(offer.service())
                    .filter(Service::isPublic)
                    .map(spoken::in)
                    .ifPresent(service -> (service.isOnline() ? options : calls)
                            .add(Option.of(offer.key(), title(offer, service))
                                    .withHint(offer.why())
                                    .chosen(ticked.contains(offer.key()))));
        }
        return new OffersPage(
                cluster.event(),
                event.command(),
                cluster.title(),
                options,
                calls,
                gathered.signposts(),
                gathered.waits());
    }

    /// What was ticked and is still called for, and every case that came of it.
    TogetherPage page(Cluster cluster, Draft event, String visit) {
        var gathered = gathered(cluster, event);
        var opened = PartOf.opened(event);
        var ticked = PartOf.ticked(event);
        var begun = begun(event, visit);
        var lines = new ArrayList<TogetherPage.Line>();
        for (var offer : cluster.offers().values()) {
            var reference = opened.get(offer.key());
            var kase = reference == null ? null : cases.find(reference).orElse(null);
            if (kase != null) {
                lines.add(line(offer, kase));
            } else if (ticked.contains(offer.key()) && gathered.offers().contains(offer)) {
                online(offer).ifPresent(service -> lines.add(line(offer, service, begun)));
            }
        }
        return new TogetherPage(
                cluster.event(), event.command(), cluster.title(), lines, gathered.signposts(), gathered.waits());
    }

    private Map<UUID, Draft> begun(Draft event, String visit) {
        var forms = PartOf.forms(event);
        if (PartOf.opened(event).keySet().containsAll(PartOf.ticked(event))) {
            return Map.of(); // all are sent
        }
        return drafts.fitting(visit, draft -> forms.contains(draft.command())).stream()
                .collect(Collectors.toMap(Draft::command, draft -> draft, (latest, _) -> latest));
    }

    private TogetherPage.Line line(Cluster.Offer offer, Service service, Map<UUID, Draft> begun) {
        var isBegun = begun.values().stream()
                .flatMap(draft -> PartOf.of(draft).stream())
                .anyMatch(part -> part.offer().equals(offer.key()));
        return new TogetherPage.Line(
                offer.key(),
                title(offer, service),
                offer.why(),
                isBegun ? TogetherPage.State.BEGUN : TogetherPage.State.NEW,
                null,
                null,
                null,
                List.of(),
                false);
    }

    private TogetherPage.Line line(Cluster.Offer offer, Case kase) {
        var service = spoken.in(cases.serviceOf(kase));
        var status = Status.of(kase, service);
        return new TogetherPage.Line(
                offer.key(),
                title(offer, service),
                offer.why(),
                kase.isOpen() ? TogetherPage.State.OPEN : TogetherPage.State.ENDED,
                kase.reference().value(),
                status.title(),
                status.says(),
                DonePage.promises(kase, service),
                kase.reporters().getFirst().canFollow());
    }

    private static String title(Cluster.Offer offer, Service service) {
        return offer.title() == null ? service.title() : offer.title();
    }

    /// Begins the form of an offer with what is known, or goes on with it. What was said since in another form of this
    /// visit is known too: only what this one has no answer for yet is filled in.
    ///
    /// @param offered one of [#offered]
    View goOn(Cluster cluster, Draft event, String offered, HttpServletRequest request, HttpServletResponse response) {
        var offer = Objects.requireNonNull(cluster.offers().get(offered), offered);
        var service = reports.offered(offer.service());
        var part = PartOf.of(event, offered);
        var visit = Visit.begin(request, response);
        var form = drafts.resume(visit, service.key(), services.currentNumber(service.key()), part.form());
        if (form.isSent()) {
            return Reports.step(service.key(), "done");
        }
        var known = known(cluster, event, offer, service, visit, request);
        known.keySet().removeIf(field -> isAsked(form, field));
        known.remove(Remembered.FILLED);
        if (!known.isEmpty()) {
            known.put(Remembered.FILLED, filled(form, known));
        }
        known.putAll(part.kept());
        var now = drafts.keep(visit, form, known);
        return Reports.step(service.key(), reports.journey(service, now).next());
    }

    private Map<String, List<String>> known(
            Cluster cluster,
            Draft event,
            Cluster.Offer offer,
            Service service,
            String visit,
            HttpServletRequest request) {
        var answers = reports.journey(cluster.form(), event).answers();
        var said = Gathered.typed(offer, answers, event.input());
        var known = new LinkedHashMap<>(remembered.known(service, drafts.latest(visit), request));
        known.keySet().removeIf(field -> said.containsKey(question(field)));
        known.putAll(said);
        return known;
    }

    private static boolean isAsked(Draft form, String field) {
        return form.input().keySet().stream().map(Together::question).anyMatch(question(field)::equals);
    }

    /// The question that a field is of.
    private static String question(String field) {
        int end = field.indexOf('-');
        return end < 0 ? field : field.substring(0, end);
    }

    private static List<String> filled(Draft form, Map<String, List<String>> known) {
        var filled = new ArrayList<>(form.input().getOrDefault(Remembered.FILLED, List.of()));
        known.keySet().stream()
                .filter(field -> !field.startsWith("_"))
                .map(Together::question)
                .filter(question -> !filled.contains(question))
                .distinct()
                .forEach(filled::add);
        return filled;
    }

    /// The draft of an event in this visit; null if it has none, or none that was answered to the end.
    @Nullable
    Draft answered(Cluster cluster, HttpServletRequest request) {
        var draft = reports.draft(request, cluster.event());
        return draft != null && reports.journey(cluster.form(), draft).next().equals(Journey.CHECK) ? draft : null;
    }
}
