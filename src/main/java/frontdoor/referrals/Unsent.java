package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Sharing;
import frontdoor.partners.SharingDecision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Referrals that were not sent since nothing allowed it. They go out as they stand once an agreement is in force, or
/// somebody has written down why they decided to share it.
@Component
public class Unsent {

    private final ReferralReader reader;
    private final ReferralStore store;
    private final Sharing sharing;
    private final Decisions decisions;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Unsent(
            ReferralReader reader,
            ReferralStore store,
            Sharing sharing,
            Decisions decisions,
            TransactionTemplate transactions,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.sharing = sharing;
        this.decisions = decisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Sends a draft, if it may be sent now. Pressed twice it is sent once.
    ///
    /// @return keys of what still stands against it; empty when it is sent, or was before
    public List<String> send(UUID command, UUID referral, Actor by) {
        return transactions.execute(_ -> reader.take(referral)
                .filter(found -> found.status() == Status.DRAFT)
                .map(draft -> send(command, draft, by))
                .orElse(List.of()));
    }

    /// Writes down what was decided of a draft, and sends it if that was to share it and nothing else stands against
    /// it.
    ///
    /// @return whether it is sent now
    /// @throws IllegalArgumentException if the decision lacks something
    public boolean decide(UUID referral, SharingDecision decision) {
        return transactions.execute(_ -> {
            var lacks = decisions.record(decision);
            if (!lacks.isEmpty()) {
                throw new IllegalArgumentException(lacks.toString());
            }
            return decision.shared()
                    && send(decision.id(), referral, decision.by()).isEmpty();
        });
    }

    private List<String> send(UUID command, Referral draft, Actor by) {
        var now = clock.instant();
        var decided = decisions.about(List.of(draft.reference().value()));
        var permit = Permit.of(sharing, decided, draft, disclosure(draft, now));
        if (permit.refused().isEmpty()) {
            store.send(draft, permit, shifted(draft, now), command, by, now);
        }
        return permit.refused();
    }

    private Disclosure disclosure(Referral draft, Instant now) {
        return new Disclosure(
                draft.recipient(),
                draft.purpose(),
                draft.shared().stream().map(Told::key).collect(Collectors.toSet()),
                Basis.of(String.valueOf(draft.basis())).orElse(null),
                draft.restsOnConsent() && !reader.isTakenBack(draft),
                CivilTime.day(now));
    }

    /// The recipient has as long as they would have had.
    private static Referral.Deadlines shifted(Referral draft, Instant now) {
        var waited = Duration.between(draft.madeAt(), now);
        var deadlines = draft.deadlines();
        return new Referral.Deadlines(
                plus(deadlines.acknowledgeBy(), waited),
                plus(deadlines.silentAt(), waited),
                plus(deadlines.actBy(), waited));
    }

    private static @Nullable Instant plus(@Nullable Instant at, Duration waited) {
        return at == null ? null : at.plus(waited);
    }
}
