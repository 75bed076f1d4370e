package frontdoor.endpoints;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was and is brought to an endpoint, and sending it again by hand.
///
/// Every delivery is brought at least once, under one id. It is tried at 0, 5 s, 5 min, 30 min, 2 h, 5 h,
/// 10 h, 14 h, 20 h and 24 h, each wait counted from the attempt before and up to a fifth longer. After
/// the last it has failed: it stays here, and those who administer are told. In which order events arrive
/// is not promised; `sequence` tells.
@Component
public class Deliveries {

    /// Deliveries of a full page.
    public static final int PAGE = 25;

    /// More than these are not sent again at once.
    public static final int MOST_AGAIN = 10_000;

    /// More than these are not counted.
    public static final int MOST_COUNTED = 1_000;

    private static final int FORGOTTEN = 5_000;

    private final DeliveryStore store;
    private final Secrets secrets;
    private final JdbcClient jdbc;
    private final Duration kept;
    private final Audit audit;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            Secrets secrets,
            JdbcClient jdbc,
            EndpointSettings settings,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.kept = settings.kept();
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first.
    ///
    /// @param failed only those that have failed
    /// @param before the number of the last of the page before, or null for the first page
    /// @return one more than [#PAGE] when another page follows
    public List<Delivery> page(UUID endpoint, boolean failed, @Nullable Long before) {
        return store.page(endpoint, failed, before == null ? Long.MAX_VALUE : before, PAGE + 1);
    }

    /// With its attempts, at most the last fifty.
    public Optional<Delivery> find(long number) {
        return store.find(number);
    }

    /// How many of an endpoint have failed, at most [#MOST_COUNTED].
    public long failed(UUID endpoint) {
        return store.failed(endpoint, MOST_COUNTED);
    }

    /// Sends one again soon, whatever became of it: another round of attempts under the same id.
    ///
    /// @return false if there is no such delivery
    @Transactional
    public boolean again(long number, Actor by) {
        return store.again(number, clock.instant())
                .map(endpoint -> {
                    audit.changed(by, "delivery.again", Endpoints.about(endpoint), Map.of("number", number));
                    return true;
                })
                .orElse(false);
    }

    /// Sends those of an endpoint again that happened since, the oldest first.
    ///
    /// @param delivered also those that arrived, for a partner who has lost what they had
    /// @return how many, at most [#MOST_AGAIN]
    @Transactional
    public int againSince(UUID endpoint, Instant since, boolean delivered, Actor by) {
        int number = store.againSince(endpoint, since, delivered, clock.instant(), MOST_AGAIN);
        audit.changed(
                by, "deliveries.again", Endpoints.about(endpoint), Map.of("since", since.toString(), "number", number));
        return number;
    }

    /// Sends an event of no meaning to one endpoint, for somebody to see whether it arrives.
    @Transactional
    public void test(UUID endpoint, Actor by) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into endpoints.delivery
                               (endpoint, event, type, subject, happened_at, data, accepted_at, next_at)
                        select id, :event, 'frontdoor.test', 'test', :now, jsonb_build_object('id', :event::text), :now, :now
                          from endpoints.endpoint where id = :endpoint
                        """)
                .param("endpoint", endpoint)
                .param("event", id)
                .param("now", utc(clock.instant()))
                .update();
        audit.changed(by, "endpoint.tested", Endpoints.about(endpoint), Map.of("event", id));
    }

    /// What arrived long ago goes, and secrets that have ended. What failed stays.
    void forget() {
        var now = clock.instant();
        while (store.forget(now.minus(kept), FORGOTTEN) == FORGOTTEN) {
            // the next so many
        }
        secrets.forget(now);
    }
}
