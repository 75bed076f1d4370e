package frontdoor.cases;

import frontdoor.kernel.CivilTime;
import frontdoor.services.Known;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// What somebody said yes to in a case: the referral lines that rest on their consent and whose condition holds.
@Component
public class CaseConsents {

    private final FactFinder facts;
    private final Clock clock;

    CaseConsents(FactFinder facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// In the file's order, whether they were told yet or not.
    ///
    /// @param service of the case, in whatever language
    public List<ReferralLine> given(Case kase, Service service) {
        var known = new Known(
                kase.state().answers(), facts.pinned(kase.facts()), CivilTime.day(clock.instant()), kase.channel());
        return service.sending().refer().values().stream()
                .filter(ReferralLine::needsConsent)
                .filter(line -> service.asking()
                        .conditions()
                        .evaluate(line.when(), known)
                        .holds())
                .toList();
    }
}
