package frontdoor.endpoints;

import frontdoor.endpoints.LaneStore.Taken;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.webhooks.Signatures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries one delivery: signs it, sends it, and writes down what came of it. The log names numbers and states,
/// and neither a secret nor what was sent or said.
@Component
class Carriage {

    private static final Logger LOG = LoggerFactory.getLogger(Carriage.class);

    private final LaneStore store;
    private final Secrets secrets;
    private final EventBody body;
    private final Calling calling;
    private final Troubles troubles;
    private final TransactionTemplate transactions;
    private final Retries retries;
    private final Duration whole;
    private final Duration lease;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Carriage(
            LaneStore store,
            Secrets secrets,
            EventBody body,
            Calling calling,
            Notices notices,
            TransactionTemplate transactions,
            EndpointSettings settings,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.body = body;
        this.calling = calling;
        this.troubles = new Troubles(notices);
        this.transactions = transactions;
        this.retries = new Retries(settings.retryAfter());
        this.whole = settings.whole();
        this.lease = settings.lease();
        this.clock = clock;
    }

    List<Taken> take(UUID endpoint, int limit) {
        var now = clock.instant();
        return store.take(endpoint, now, now.plus(lease), limit);
    }

    void release(List<Taken> rest) {
        store.release(rest, clock.instant());
    }

    /// Whether an attempt that begins now is over before the lease is.
    boolean isInTime(Taken taken) {
        return clock.instant().plus(whole.multipliedBy(2)).isBefore(taken.until());
    }

    /// @return how long it took; empty if it did not arrive
    /// @throws InterruptedException if we are stopping. What came of it is then left to the lease
    Optional<Duration> carry(Taken taken) throws InterruptedException {
        var at = clock.instant();
        var answer = calling.call(request(taken, at));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var now = clock.instant();
        var verdict = Verdict.of(answer, taken.tries(), retries, random, now);
        store.asking(() -> transactions.execute(_ -> {
            var since = store.finish(taken, attempt(answer, now), verdict);
            troubles.tell(taken, verdict, since, now);
            return true;
        }));
        LOG.debug("Delivery {}, attempt {}: {}", taken.number(), taken.attempt(), verdict.state());
        return verdict.succeeded() ? Optional.of(answer.took()) : Optional.empty();
    }

    /// The timestamp is the attempt's and the id the event's, as Standard Webhooks asks.
    private HttpPost request(Taken taken, Instant at) {
        var content =
                body.of(taken.number(), taken.event(), taken.type(), taken.subject(), taken.happenedAt(), taken.data());
        var timestamp = String.valueOf(at.getEpochSecond());
        var request = new HttpPost(taken.address());
        request.setHeader("webhook-id", taken.event());
        request.setHeader("webhook-timestamp", timestamp);
        request.setHeader(
                "webhook-signature",
                new Signatures(secrets.opened(taken.endpoint(), taken.secrets()))
                        .sign(taken.event(), timestamp, content));
        request.setEntity(new ByteArrayEntity(content, ContentType.parse(EventBody.TYPE)));
        return request;
    }

    private static Attempt attempt(Answer answer, Instant at) {
        return switch (answer) {
            case Answer.Said said -> new Attempt(at, millis(said.took()), said.status(), null, said.text());
            case Answer.Silence silence -> new Attempt(at, millis(silence.took()), null, problem(silence), null);
        };
    }

    static String problem(Answer.Silence silence) {
        return silence.why().name().toLowerCase(Locale.ROOT);
    }

    private static int millis(Duration took) {
        return Math.toIntExact(took.toMillis());
    }

    /// Tells those who administer of an endpoint that takes nothing: once for each time that this begins.
    private record Troubles(Notices notices) {

        private static final Duration PATIENCE = Duration.ofHours(1);

        void tell(Taken taken, Verdict verdict, @Nullable Instant since, Instant now) {
            if (since == null) {
                return;
            }
            if (verdict.gone()) {
                notices.tell(List.of(telling(taken, "gone", since, now)));
            } else if (verdict.state() == Delivery.State.FAILED) {
                notices.tell(List.of(telling(taken, "failed", since, now)));
            } else if (!since.plus(PATIENCE).isAfter(now)) {
                notices.tell(List.of(telling(taken, "failing", since, now)));
            }
        }

        private static Telling telling(Taken taken, String why, Instant since, Instant now) {
            var cause = "endpoint %s %s %s".formatted(taken.endpoint(), why, since);
            return Telling.of(What.PARTNER, taken.partner(), cause, now).to(List.of("administrator"), null, "");
        }
    }
}
