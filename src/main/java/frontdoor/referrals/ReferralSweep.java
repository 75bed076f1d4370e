package frontdoor.referrals;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets time pass for referrals: a recipient who says nothing is chased once, then given up as silent, and what is not
/// done by its day is late. The next moment of each is stored, so a sweep is one short range scan.
@Component
class ReferralSweep {

    private static final Logger log = LoggerFactory.getLogger(ReferralSweep.class);
    private static final Actor CLOCK = Actor.system("clock");
    private static final int BATCH = 200;
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final ReferralReader reader;
    private final ReferralStore store;
    private final Chasing chasing;
    private final Retractions retractions;
    private final List<Heard> listeners;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReferralSweep(
            ReferralReader reader,
            ReferralStore store,
            Chasing chasing,
            Retractions retractions,
            List<Heard> listeners,
            TransactionTemplate transactions,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.chasing = chasing;
        this.retractions = retractions;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes on until no moment has come: at midnight many deadlines in days end together.
    ///
    /// @return how many referrals were looked at
    int run() {
        int done = 0;
        var before = List.<UUID>of();
        var due = reader.due(over(), BATCH);
        while (!due.isEmpty() && !due.equals(before) && !Thread.currentThread().isInterrupted()) {
            due.forEach(this::look);
            done += due.size();
            before = due;
            due = reader.due(over(), BATCH);
        }
        return done;
    }

    /// What is promised for a second is in time until that second is over.
    private Instant over() {
        return clock.instant().minusSeconds(1);
    }

    /// One that cannot be dealt with holds up no other: it is tried again in five minutes.
    private void look(UUID id) {
        try {
            transactions.executeWithoutResult(_ -> reader.take(id).ifPresent(this::pass));
        } catch (RuntimeException failure) {
            store.look(id, clock.instant().plus(AGAIN));
            log.error("The deadline of referral {} could not be dealt with", id, failure);
        }
    }

    private void pass(Referral referral) {
        var now = clock.instant();
        if (referral.retraction() != null) {
            retractions.pass(referral, now);
            return;
        }
        switch (referral.status()) {
            case REQUESTED -> waiting(referral, now);
            case ACCEPTED, IN_PROGRESS -> acting(referral, now);
            case DRAFT, ON_HOLD, REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR ->
                store.look(referral.id(), null);
        }
    }

    private void waiting(Referral referral, Instant now) {
        var deadlines = referral.deadlines();
        if (referral.chasedAt() == null && isPast(deadlines.acknowledgeBy(), now)) {
            chase(referral, now);
        } else if (referral.chasedAt() != null && !referral.isUnanswered() && isPast(deadlines.silentAt(), now)) {
            giveUp(referral, now);
        } else {
            acting(referral, now);
        }
    }

    private void chase(Referral referral, Instant now) {
        store.chased(referral.id(), now, silentAt(referral, now));
        store.note(referral.id(), null, "chased", null, CLOCK, now);
        chasing.chase(referral, now);
    }

    /// As long again as there was to answer in the first place, however late the chase itself is.
    static Instant silentAt(Referral referral, Instant now) {
        var by = referral.deadlines().acknowledgeBy();
        var until = referral.deadlines().silentAt();
        if (by == null || until == null) {
            return now.plus(Duration.ofDays(1));
        }
        return until.isAfter(now) ? until : now.plus(Duration.between(by, until));
    }

    private void giveUp(Referral referral, Instant now) {
        var actBy = referral.deadlines().actBy();
        store.unanswered(referral.id(), now, referral.lateAt() == null ? actBy : null);
        store.note(referral.id(), null, "unanswered", null, CLOCK, now);
        listeners.forEach(listener -> listener.unanswered(referral, now));
    }

    private void acting(Referral referral, Instant now) {
        var actBy = referral.deadlines().actBy();
        if (referral.lateAt() != null || !isPast(actBy, now)) {
            store.look(referral.id(), referral.lateAt() == null ? actBy : null);
            return;
        }
        store.late(referral.id(), now);
        store.note(referral.id(), null, "late", null, CLOCK, now);
        listeners.forEach(listener -> listener.late(referral, now));
    }

    private static boolean isPast(@Nullable Instant due, Instant now) {
        return due != null && !due.isAfter(now.minusSeconds(1));
    }
}
