package frontdoor.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events of calls, and what they come to, as rows.
@Component
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends.
    void lock(String call) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:call, 0))) as locked")
                .param("call", call)
                .query(Integer.class)
                .single();
    }

    /// @return false if it was told before
    boolean add(CallEvent event) {
        return jdbc.sql("""
                        insert into calls.event (call, kind, at, queue, extension, staff, number)
                        values (:call, :kind, :at, :queue, :extension, :staff, :number)
                        on conflict do nothing
                        """)
                        .param("call", event.call())
                        .param("kind", key(event.kind()))
                        .param("at", event.at().atOffset(ZoneOffset.UTC))
                        .param("queue", event.queue())
                        .param("extension", event.extension())
                        .param("staff", event.staff())
                        .param("number", event.number())
                        .update()
                == 1;
    }

    List<CallEvent> events(String call) {
        return jdbc.sql("select * from calls.event where call = :call")
                .param("call", call)
                .query((row, _) -> event(row))
                .list();
    }

    private static CallEvent event(ResultSet row) throws SQLException {
        return new CallEvent(
                row.getString("call"),
                CallEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("queue"),
                row.getString("extension"),
                row.getString("staff"),
                row.getString("number"));
    }

    void keep(Call call, @Nullable String team) {
        jdbc.sql("""
                        insert into calls.call (id, state, queue, team, number, ringing, answered_by, staff, now_with,
                            offered_at, answered_at, ended_at, wrapped_at, wait_ms, talk_ms, hold_ms, wrap_ms, transfers)
                        values (:id, :state, :queue, :team, :number, :ringing, :answeredBy, :staff, :now,
                            :offeredAt, :answeredAt, :endedAt, :wrappedAt, :wait, :talk, :hold, :wrap, :transfers)
                        on conflict (id) do update set
                            state = excluded.state, queue = excluded.queue, team = excluded.team,
                            number = excluded.number, ringing = excluded.ringing,
                            answered_by = excluded.answered_by, staff = excluded.staff, now_with = excluded.now_with,
                            offered_at = excluded.offered_at, answered_at = excluded.answered_at,
                            ended_at = excluded.ended_at, wrapped_at = excluded.wrapped_at,
                            wait_ms = excluded.wait_ms, talk_ms = excluded.talk_ms, hold_ms = excluded.hold_ms,
                            wrap_ms = excluded.wrap_ms, transfers = excluded.transfers
                        """)
                .param("id", call.id())
                .param("state", key(call.state()))
                .param("queue", call.queue())
                .param("team", team)
                .param("number", call.number())
                .param("ringing", call.ringing())
                .param("answeredBy", call.answeredBy())
                .param("staff", call.staff())
                .param("now", call.now())
                .param("offeredAt", at(call.offeredAt()))
                .param("answeredAt", at(call.answeredAt()))
                .param("endedAt", at(call.endedAt()))
                .param("wrappedAt", at(call.wrappedAt()))
                .param("wait", milliseconds(call.waited()))
                .param("talk", milliseconds(call.talk()))
                .param("hold", milliseconds(call.hold()))
                .param("wrap", milliseconds(call.wrap()))
                .param("transfers", call.transfers())
                .update();
    }

    private static long milliseconds(Duration duration) {
        return duration.toMillis();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    Optional<String> answeredBy(String call) {
        return jdbc.sql("select staff from calls.call where id = :call and staff is not null")
                .param("call", call)
                .query(String.class)
                .optional();
    }

    /// @param usernames whose, or null for everybody's
    /// @param since those that were offered before are forgotten, while they ring
    /// @param talking the same, once they were answered
    List<Ringing> ringing(@Nullable Collection<String> usernames, Instant since, Instant talking) {
        return jdbc.sql("""
                        select distinct on (username) * from (
                            select id, ringing as username, number, queue, transfers > 0 as passed, false as answered,
                                   offered_at, taken.call is not null as taken
                              from calls.call
                              left join calls.taken on taken.call = call.id and taken.username = call.ringing
                             where ringing %1$s and offered_at > :since
                            union all
                            select id, now_with, number, queue, transfers > 0, true, offered_at,
                                   taken.call is not null
                              from calls.call
                              left join calls.taken on taken.call = call.id and taken.username = call.now_with
                             where now_with %1$s and state in ('talking', 'holding') and offered_at > :talking
                        ) as theirs
                        order by username, taken, answered, offered_at desc
                        """.formatted(usernames == null ? "is not null" : "= any (:usernames)"))
                .param("usernames", usernames == null ? new String[0] : usernames.toArray(String[]::new))
                .param("since", at(since))
                .param("talking", at(talking))
                .query((row, _) -> new Ringing(
                        row.getString("id"),
                        row.getString("username"),
                        row.getString("number"),
                        row.getString("queue"),
                        row.getBoolean("passed"),
                        row.getBoolean("answered"),
                        row.getBoolean("taken")))
                .list();
    }

    void taken(String call, String username, Instant now) {
        jdbc.sql("""
                insert into calls.taken (call, username, at) values (:call, :username, :now) on conflict do nothing
                """)
                .param("call", call)
                .param("username", username)
                .param("now", at(now))
                .update();
    }
}
