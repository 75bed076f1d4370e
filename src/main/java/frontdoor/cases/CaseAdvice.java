package frontdoor.cases;

import frontdoor.services.Advice;
import frontdoor.services.Applying;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// Keys of all lines that apply to a case: those that tell somebody, and those that only advise.
    public Set<String> lines(Case kase, Service service) {
        return Applying.to(service, kase.state(), facts.pinned(kase.facts()), clock.instant());
    }

    /// Keys of the lines that these answers do not rule out, for somebody of whom no more is known.
    public Set<String> linesOf(Service service, Map<String, Object> answers) {
        return Applying.notRuledOut(service, answers, facts.pinned(Map.of()), clock.instant());
    }

    /// In the order of the service's file.
    ///
    /// @param service the case's, in the language of the reader
    public List<Advice> of(Case kase, Service service) {
        return Advice.holding(service, kase.state(), facts.pinned(kase.facts()), clock.instant());
    }
}
