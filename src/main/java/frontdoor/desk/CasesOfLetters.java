package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.CaseSearch;
import frontdoor.cases.Cases;
import frontdoor.cases.Status;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.EndedCase;
import frontdoor.inbox.LinkedCases;
import frontdoor.kernel.Reference;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what can be done about a case that has ended, for whoever reads what somebody wrote about it, and who may read
/// that since they work on the case.
@Component
class CasesOfLetters implements LinkedCases {

    private static final int MOST_REPORTERS = 3;

    private final CaseSearch search;
    private final Cases cases;
    private final KnownCases known;
    private final Services services;
    private final Clock clock;

    CasesOfLetters(CaseSearch search, Cases cases, KnownCases known, Services services, Clock clock) {
        this.search = search;
        this.cases = cases;
        this.known = known;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public List<EndedCase> ended(Collection<String> references, SignedIn who) {
        return found(references, who).stream()
                .flatMap(kase -> ended(kase, who))
                .sorted(Comparator.comparing(EndedCase::reference))
                .toList();
    }

    @Override
    public boolean worksOnOne(Collection<String> references, SignedIn who) {
        return found(references, who).stream().anyMatch(kase -> DeskAccess.worksOn(who, kase, cases.serviceOf(kase)));
    }

    @Override
    public List<Long> reporters(Collection<String> references, SignedIn who) {
        return found(references, who).stream()
                .filter(kase -> DeskAccess.sees(who, kase, cases.serviceOf(kase), ContactQuestions.NAME))
                .flatMap(kase -> kase.reporters().stream())
                .flatMap(reporter -> Stream.ofNullable(reporter.person()))
                .distinct()
                .limit(MOST_REPORTERS)
                .toList();
    }

    private List<Case> found(Collection<String> references, SignedIn who) {
        var sought = references.stream()
                .flatMap(reference -> Reference.typed(reference).stream())
                .toList();
        return sought.isEmpty() ? List.of() : known.of(search.byReferences(sought), who);
    }

    private Stream<EndedCase> ended(Case kase, SignedIn who) {
        var service = cases.serviceOf(kase);
        var at = kase.closedAt();
        return at == null || !DeskAccess.seesInside(who, kase, service)
                ? Stream.empty()
                : Stream.of(new EndedCase(
                        kase.reference().value(),
                        service.title(),
                        Status.of(kase, service).title(),
                        at,
                        reopenUntil(kase),
                        again(kase)));
    }

    private @Nullable Instant reopenUntil(Case kase) {
        var until = cases.mayReopenUntil(kase);
        return until != null && clock.instant().isAfter(until) ? null : until;
    }

    private @Nullable String again(Case kase) {
        return services.current(kase.service())
                .filter(service -> !service.isInternal())
                .map(Service::key)
                .orElse(null);
    }
}
