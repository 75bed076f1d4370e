package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Consents that people take back. From the first moment nothing more is sent that rests on them; a little later those
/// who were told hear of it, and until then it can be undone.
@Component
public class Consents {

    /// How long somebody can undo it.
    public static final Duration UNDO = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Consents.class);
    private static final int BATCH = 100;

    private final WithdrawalStore store;
    private final ReferralReader reader;
    private final List<Heard> listeners;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Consents(
            WithdrawalStore store,
            ReferralReader reader,
            List<Heard> listeners,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Takes back what was said yes to for one line of a case, whether or not it was sent.
    ///
    /// @return false if it is taken back already
    public boolean withdraw(UUID command, Reference reference, String line, Actor by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            store.lock(reference.value());
            var now = clock.instant();
            var withdrawn = store.withdraw(command, reference, line, by, now, now.plus(UNDO));
            if (withdrawn) {
                listeners.forEach(each -> each.consent(reference, line, false, command, by, now));
            }
            return withdrawn;
        }));
    }

    /// @return false if those who were told have heard of it, or there is nothing to undo
    public boolean undo(UUID command, Reference reference, String line, Actor by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            store.lock(reference.value());
            var now = clock.instant();
            var undone = store.undo(command, reference, line, by, now);
            if (undone) {
                listeners.forEach(each -> each.consent(reference, line, true, command, by, now));
            }
            return undone;
        }));
    }

    /// Those of a case that hold.
    public List<Withdrawal> withdrawn(Reference reference) {
        return store.of(reference);
    }

    /// Tells those who were told, once it can no longer be undone.
    ///
    /// @return how many were carried
    public int carry() {
        var due = store.due(clock.instant(), BATCH);
        due.forEach(this::carry);
        return due.size();
    }

    /// One that waits for somebody else's change is tried again at the next run.
    private void carry(WithdrawalStore.Due due) {
        try {
            transactions.executeWithoutResult(_ -> {
                var now = clock.instant();
                for (var id : store.carry(due, now)) {
                    var ended = reader.find(id).orElseThrow();
                    listeners.forEach(listener -> listener.ended(ended, due.by(), now));
                }
            });
        } catch (ConcurrencyFailureException stuck) {
            log.warn("Withdrawal {} waits for another change", due.id());
        }
    }
}
