package frontdoor.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The relay's side of the outbox: takes messages that are due and writes down what became of them.
@Component
class RelayStore {

    /// @param attempt which try this is, 1 or more. It proves who holds the message: once another relay has it, the
    /// number has moved on and a late result is ignored
    /// @param held why it must not go at all, as a key of the rules of safe contact, or `died`; null for most
    /// @param notBefore when it may go, where it may not go now; null for most
    /// @param died whom it is for, where nothing is sent to them because they died; null for most
    record Taken(
            Message message,
            int attempt,
            @Nullable String held,
            @Nullable Instant notBefore,
            @Nullable Long died) {}

    /// @param nextAt when to try again, or null unless the message stays pending
    record Outcome(
            Dispatch.State state,
            @Nullable Instant nextAt,
            @Nullable String error,
            @Nullable String providerId) {}

    private final JdbcClient jdbc;

    RelayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes the messages longest due. What lets somebody in is not stopped for a death: whoever asked for it lives.
    /// Two relays never take the same one; one not finished by `until` falls
    /// due again.
    List<Taken> take(Instant now, Instant until, int limit) {
        return jdbc.sql("""
                with due as (
                    select id from notify.message
                    where state = 'pending' and next_at <= :now
                    order by next_at
                    limit :limit
                    for update skip locked
                ), taken as (
                    update notify.message m set next_at = :until, attempts = m.attempts + 1
                    from due where m.id = due.id
                    returning m.*
                )
                select taken.*, safe.not_before,
                       case when who.died is not null then 'died' else safe.held end as held, who.died
                from taken cross join lateral people.reach(person_id, channel, recipient, :now) as safe
                cross join lateral (
                    select case when position(':' in about) = 0 then coalesce(safe.died, stopped_for) end as died) as who
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> taken(row))
                .list();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var notBefore = row.getObject("not_before", OffsetDateTime.class);
        return new Taken(
                message(row),
                row.getInt("attempts"),
                row.getString("held"),
                notBefore == null ? null : notBefore.toInstant(),
                row.getObject("died", Long.class));
    }

    /// Puts a message off that was not tried: it may not go before that time.
    void putOff(Taken taken, Instant until) {
        jdbc.sql("""
                update notify.message set next_at = :until, attempts = attempts - 1
                where id = :id and attempts = :attempt and state = 'pending'
                """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", taken.message().id())
                .param("attempt", taken.attempt())
                .update();
    }

    /// @return false if the message was no longer held: another relay took it, or somebody decided about it
    boolean finish(Taken taken, Outcome outcome, Instant now) {
        return jdbc.sql("""
                with done as (
                    update notify.message
                    set state = :state, next_at = coalesce(:next, next_at), last_error = :error,
                        provider_id = :provider, stopped_for = case when :state = 'held' then coalesce(:died, stopped_for) else stopped_for end,
                        delivered_at = case when :state = 'delivered' then :now end
                    where id = :id and attempts = :attempt and state = 'pending'
                    returning channel
                ), counted as (
                    insert into notify.tally (channel, what, number)
                    select channel, 'delivered', 1 from done where :state = 'delivered'
                )
                select count(*) from done
                """)
                        .param("id", taken.message().id())
                        .param("attempt", taken.attempt())
                        .param("state", outcome.state().key())
                        .param("died", taken.died(), java.sql.Types.BIGINT)
                        .param("next", timestamp(outcome.nextAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("error", outcome.error(), java.sql.Types.VARCHAR)
                        .param("provider", outcome.providerId(), java.sql.Types.VARCHAR)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, _) -> row.getInt(1))
                        .single()
                == 1;
    }

    void foldTally() {
        jdbc.sql("select notify.fold_tally()").query((_, _) -> true).list();
    }

    static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("about"),
                Medium.of(row.getString("channel")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("language"),
                row.getString("needs"),
                row.getString("dedupe"),
                row.getObject("person_id", Long.class));
    }

    private static @Nullable Object timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
