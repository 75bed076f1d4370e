package frontdoor.cases;

import frontdoor.services.Advice;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a person can do for themselves about their case, and what others do without us.
@Component
public class CaseAdvice {

    private final FactFinder facts;
    private final Clock clock;

    CaseAdvice(FactFinder facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// In the order of the service's file.
    ///
    /// @param service the case's, in the language of the reader
    public List<Advice> of(Case kase, Service service) {
        return Advice.holding(service, kase.state(), facts.pinned(kase.facts()), clock.instant());
    }
}
