package frontdoor.referrals;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings referrals to recipients who do not look for themselves. What rests on a consent that was taken back meanwhile
/// is not brought.
@Component
class ReferralCarrier {

    private static final Logger log = LoggerFactory.getLogger(ReferralCarrier.class);
    private static final Actor CARRIER = Actor.system("carrier");
    private static final int BATCH = 100;
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final ReferralReader reader;
    private final ReferralStore store;
    private final ReadingStore readings;
    private final Map<String, Carrier> carriers;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReferralCarrier(
            ReferralReader reader,
            ReferralStore store,
            ReadingStore readings,
            List<Carrier> carriers,
            TransactionTemplate transactions,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.readings = readings;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::route, Function.identity()));
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return how many were looked at
    int run() {
        var due = reader.toCarry(clock.instant(), BATCH);
        due.forEach(this::attempt);
        return due.size();
    }

    private void attempt(UUID id) {
        try {
            transactions.executeWithoutResult(_ -> reader.take(id).ifPresent(this::carry));
        } catch (RuntimeException failure) {
            store.carried(id, clock.instant().plus(AGAIN));
            log.error("Referral {} could not be carried", id, failure);
        }
    }

    private void carry(Referral referral) {
        var now = clock.instant();
        var news = Carrier.News.of(referral);
        var carrier = carriers.get(referral.route());
        if (news == Carrier.News.REFERRED && referral.restsOnConsent() && reader.isTakenBack(referral)) {
            store.carried(referral.id(), now.plus(AGAIN)); // it is cancelled once that can no longer be undone
        } else if (carrier == null || !carrier.carry(referral, news, now)) {
            store.carried(referral.id(), now.plus(AGAIN));
        } else {
            store.carried(referral.id(), null);
            switch (carrier.arrival()) {
                case AT_ONCE -> delivered(referral, now);
                case WHEN_READ -> handed(referral, now);
                case WHEN_POSTED -> {}
            }
        }
    }

    private void delivered(Referral referral, Instant now) {
        if (store.delivered(referral.id(), now)) {
            store.note(referral.id(), null, "delivered", null, CARRIER, now);
        }
    }

    private void handed(Referral referral, Instant now) {
        if (referral.handedAt() == null) {
            readings.handed(referral.id(), now);
            store.note(referral.id(), null, "handed_over", null, CARRIER, now);
        }
    }
}
