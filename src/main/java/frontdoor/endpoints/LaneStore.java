package frontdoor.endpoints;

import static frontdoor.kernel.CivilTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The carrying side of deliveries: takes what is due and writes down what became of it.
@Component
class LaneStore {

    /// @param attempt which try this is over all rounds. It proves who holds the delivery: once another has it,
    /// the number has moved on
    /// @param tries which try this is in its round, 1 or more
    /// @param until when the lease ends
    /// @param rate how many a minute the endpoint takes, or null
    /// @param secrets locked; the newest first
    record Taken(
            long number,
            UUID endpoint,
            String partner,
            String address,
            @Nullable Integer rate,
            String event,
            String type,
            String subject,
            Instant happenedAt,
            String data,
            int attempt,
            int tries,
            Instant until,
            List<byte[]> secrets) {}

    /// Lanes are many, and the pool's connections are for people who wait for a page.
    private final Semaphore connections = new Semaphore(2);

    private final JdbcClient jdbc;

    LaneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A transaction must begin inside this: one that waits for its turn would hold what others wait for.
    <T> T asking(Supplier<T> question) {
        connections.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            connections.release();
        }
    }

    /// Endpoints that are used and have something due.
    List<UUID> due(Instant now) {
        return asking(
                () -> jdbc.sql("""
                        select id from endpoints.endpoint e
                         where state = 'active' and (paused_until is null or paused_until <= :now)
                           and exists (select from endpoints.delivery d
                                        where d.endpoint = e.id and d.state = 'pending' and d.next_at <= :now)
                        """).param("now", utc(now)).query(UUID.class).list());
    }

    /// Takes what of an endpoint is longest due, if it is used. Nobody else gets the same before `until`.
    List<Taken> take(UUID endpoint, Instant now, Instant until, int limit) {
        return asking(() -> jdbc.sql("""
                        with due as (
                            select d.number from endpoints.delivery d
                             where d.endpoint = :endpoint and d.state = 'pending' and d.next_at <= :now
                             order by d.next_at, d.number
                             limit :limit
                             for update skip locked
                        ), taken as (
                            update endpoints.delivery d set next_at = :until, attempts = d.attempts + 1
                              from due, endpoints.endpoint e
                             where d.number = due.number and e.id = d.endpoint
                               and e.state = 'active' and (e.paused_until is null or e.paused_until <= :now)
                            returning d.*, e.partner, e.address, e.rate
                        )
                        select taken.*, (select array_agg(locked order by s.number desc) from endpoints.secret s
                                          where s.endpoint = taken.endpoint
                                            and (s.ends_at is null or s.ends_at > :now)) as secrets
                          from taken order by number
                        """)
                .param("endpoint", endpoint)
                .param("now", utc(now))
                .param("until", utc(until))
                .param("limit", limit)
                .query((row, _) -> taken(row))
                .list());
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var secrets = new ArrayList<byte[]>();
        for (var each : (Object[]) row.getArray("secrets").getArray()) {
            secrets.add((byte[]) each);
        }
        return new Taken(
                row.getLong("number"),
                row.getObject("endpoint", UUID.class),
                row.getString("partner"),
                row.getString("address"),
                row.getObject("rate", Integer.class),
                row.getString("event"),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("data"),
                row.getInt("attempts"),
                row.getInt("attempts") - row.getInt("before_round"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                secrets);
    }

    /// Gives back what was taken and not tried.
    void release(List<Taken> rest, Instant now) {
        asking(() -> jdbc.sql("""
                        update endpoints.delivery d set next_at = :now, attempts = d.attempts - 1
                          from unnest(:numbers::bigint[], :attempts::int[]) as held (number, attempt)
                         where d.number = held.number and d.attempts = held.attempt and d.state = 'pending'
                        """)
                .param("now", utc(now))
                .param("numbers", rest.stream().map(Taken::number).toArray(Long[]::new))
                .param("attempts", rest.stream().map(Taken::attempt).toArray(Integer[]::new))
                .update());
    }

    /// Writes down an attempt and what follows from it for delivery and endpoint, in one statement. A success
    /// counts also for whoever no longer holds the delivery: the receiver has it. A failure that comes so late
    /// changes nothing but the list of attempts.
    ///
    /// @return since when the endpoint has been failing; null if it does not
    @Nullable
    Instant finish(Taken taken, Attempt attempt, Verdict verdict) {
        return jdbc.sql("""
                        with done as (
                            update endpoints.delivery
                               set state = :state, next_at = coalesce(:next, next_at),
                                   delivered_at = case when :succeeded then :now::timestamptz end,
                                   before_round = case when :gone then attempts else before_round end
                             where number = :number and state = 'pending' and (attempts = :attempt or :succeeded)
                        ), tried as (
                            insert into endpoints.attempt (delivery, endpoint, at, took_ms, status, problem, said)
                            values (:number, :endpoint, :now, :took, :status, :problem, :said)
                        ), well as (
                            update endpoints.endpoint set failing_since = null, paused_until = null
                             where id = :endpoint and :succeeded
                               and (failing_since is not null or paused_until is not null)
                        ), ill as (
                            update endpoints.endpoint
                               set failing_since = coalesce(failing_since, :now),
                                   paused_until = greatest(paused_until, :pause),
                                   state = case when :gone then 'disabled' else state end,
                                   disabled_why = case when :gone then 'gone' else disabled_why end
                             where id = :endpoint and not :succeeded
                               and (failing_since is null or :pause::timestamptz is not null or :gone)
                        )
                        select case when :succeeded then null else coalesce(failing_since, :now) end as since
                          from endpoints.endpoint where id = :endpoint
                        """)
                .param("number", taken.number())
                .param("endpoint", taken.endpoint())
                .param("attempt", taken.attempt())
                .param("state", verdict.state().name().toLowerCase(Locale.ROOT))
                .param("succeeded", verdict.succeeded())
                .param("gone", verdict.gone())
                .param("next", timestamp(verdict.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("pause", timestamp(verdict.pauseUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", utc(attempt.at()))
                .param("took", attempt.tookMillis())
                .param("status", attempt.status(), Types.INTEGER)
                .param("problem", attempt.problem(), Types.VARCHAR)
                .param("said", attempt.said(), Types.VARCHAR)
                .query((row, _) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static @Nullable Object timestamp(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
