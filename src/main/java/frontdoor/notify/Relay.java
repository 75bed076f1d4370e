package frontdoor.notify;

import frontdoor.notify.Carrier.Result;
import frontdoor.notify.Dispatch.State;
import frontdoor.notify.RelayStore.Outcome;
import frontdoor.notify.RelayStore.Taken;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings accepted messages to their carriers, each at least once.
///
/// A message is taken for the length of a lease, carried outside any transaction, and then marked. A relay that
/// dies in between leaves it to fall due again, so a person may rarely get a message twice but never not at
/// all; the message's id goes with it, for the receiver to know the second by.
@Component
class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Result NO_ANSWER = new Result.TryAgain("No answer in time");

    private final RelayStore store;
    private final Map<Medium, Carrier> carriers;
    private final Backoff backoff;
    private final int batch;
    private final Duration patience;
    private final Duration lease;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Relay(RelayStore store, List<Carrier> carriers, NotifySettings settings, Clock clock) {
        this.store = store;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::medium, Function.identity()));
        this.backoff = settings.backoff();
        this.batch = settings.batch();
        this.patience = settings.patience();
        this.lease = settings.lease();
        this.clock = clock;
    }

    /// Carries all that is due now, batch by batch.
    ///
    /// @return how many messages were tried
    int run() {
        int tried = 0;
        while (!Thread.currentThread().isInterrupted()) {
            var now = clock.instant();
            var taken = store.take(now, now.plus(lease), batch);
            if (taken.isEmpty()) {
                break;
            }
            carry(taken);
            tried += taken.size();
        }
        if (tried > 0) {
            store.foldTally();
        }
        return tried;
    }

    private void carry(List<Taken> batch) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = batch.stream().map(this::carrying).toList();
            var done = threads.invokeAll(tasks, patience.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < batch.size(); i++) {
                if (done.get(i).isCancelled()) {
                    finish(batch.get(i), NO_ANSWER);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Callable<Void> carrying(Taken taken) {
        return () -> {
            carry(taken);
            return null;
        };
    }

    private void carry(Taken taken) {
        var message = taken.message();
        if (taken.held() != null) {
            store.finish(taken, new Outcome(State.HELD, null, why(taken.held()), null), clock.instant());
            return;
        }
        if (taken.notBefore() != null) {
            store.putOff(taken, taken.notBefore());
            return;
        }
        var carrier = carriers.get(message.medium());
        // The carrier prints all letters alike, so one that must be otherwise waits for somebody to print it.
        if (carrier == null || message.medium() == Medium.POST && message.needs() != null) {
            store.finish(taken, new Outcome(State.HELD, null, null, null), clock.instant());
        } else {
            finish(taken, result(carrier, taken));
        }
    }

    /// As the outbox page tells it. Whoever reads it decides how to reach the person.
    private static String why(String held) {
        return switch (held) {
            case "died" -> "Stopped: nothing is sent to this person. Ask the team that looks after a death.";
            case "email" -> "Held for safe contact: do not write to this person by email.";
            case "text" -> "Held for safe contact: do not send this person text messages.";
            case "post" -> "Held for safe contact: do not send this person post.";
            case "number" -> "Held for safe contact: this person must only be reached on another number.";
            default -> "Held for safe contact.";
        };
    }

    /// A carrier that fails in a way of its own, such as on an answer that is not what its service sends, must not
    /// leave the message to be tried for ever.
    private static Result result(Carrier carrier, Taken taken) {
        try {
            return carrier.carry(taken.message());
        } catch (RuntimeException failure) {
            return new Result.TryAgain(failure.getClass().getSimpleName());
        }
    }

    private void finish(Taken taken, Result result) {
        var outcome = outcome(taken, result);
        store.finish(taken, outcome, clock.instant());
        LOG.info("Message {}, try {}: {}", taken.message().id(), taken.attempt(), outcome.state());
    }

    private Outcome outcome(Taken taken, Result result) {
        return switch (result) {
            case Result.Delivered delivered -> new Outcome(State.DELIVERED, null, null, delivered.id());
            case Result.Refused refused -> new Outcome(State.DEAD, null, without(taken, refused.why()), null);
            case Result.TryAgain again ->
                backoff.after(taken.attempt(), random)
                        .map(wait -> new Outcome(
                                State.PENDING, clock.instant().plus(wait), without(taken, again.why()), null))
                        .orElseGet(() -> new Outcome(State.DEAD, null, without(taken, again.why()), null));
        };
    }

    /// What a carrier says often repeats the address, which belongs in one place only.
    private static String without(Taken taken, String why) {
        var plain = why.replace(taken.message().recipient(), "the recipient");
        return plain.length() <= 300 ? plain : plain.substring(0, 300);
    }
}
