package frontdoor.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has a stored hook heard by its listener, once.
@Component
class Hearing {

    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    /// How long to wait after each failure. After the last it waits for an administrator.
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    private final HookStore store;
    private final Map<String, Listener> listeners;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Hearing(HookStore store, List<Listener> listeners, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.listeners = listeners.stream().collect(Collectors.toMap(Listener::source, Function.identity()));
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return whether it is heard now
    boolean attempt(long number) {
        try {
            return Boolean.TRUE.equals(transactions.execute(_ -> hear(number)));
        } catch (RuntimeException e) {
            failed(number, e);
            return false;
        }
    }

    /// The row is locked meanwhile: another node that is at it passes over it, and here it is passed over in turn.
    private boolean hear(long number) {
        return store.take(number)
                .map(hook -> {
                    var listener = listeners.get(hook.source());
                    if (listener == null) {
                        throw new NotUnderstood("Nobody listens to this source");
                    }
                    listener.hear(hook);
                    store.handled(number, clock.instant());
                    return true;
                })
                .orElse(false);
    }

    /// Only what we worded ourselves is kept: the message of another error may hold what was sent.
    private void failed(long number, RuntimeException e) {
        var why = e instanceof NotUnderstood ? e.getMessage() : e.getClass().getSimpleName();
        var attempts = store.attempts(number);
        var next = attempts < WAITS.size() ? clock.instant().plus(WAITS.get(attempts)) : null;
        store.failed(number, why, next);
        log.warn("Hook {} could not be heard: {}", number, why);
    }
}
