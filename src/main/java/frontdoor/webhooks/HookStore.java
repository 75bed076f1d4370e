package frontdoor.webhooks;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hooks as rows.
@Component
class HookStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HookStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return its number; empty if it came before
    Optional<Long> store(String source, String id, Instant sentAt, byte[] body, Instant now) {
        return jdbc.sql("""
                        insert into webhooks.hook (source, id, sent_at, received_at, body, next_at)
                        values (:source, :id, :sent, :now, :body, :now)
                        on conflict (source, id) do nothing
                        returning number
                        """)
                .param("source", source)
                .param("id", id)
                .param("sent", sentAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("body", new String(body, StandardCharsets.UTF_8))
                .query(Long.class)
                .optional();
    }

    /// In the order in which they came.
    List<Long> due(Instant now, int limit) {
        return jdbc.sql("select number from webhooks.hook where next_at <= :now order by next_at, number limit :limit")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> row.getLong("number"))
                .list();
    }

    /// Locks it for this transaction; empty if somebody else is at it or it was heard.
    Optional<Hook> take(long number) {
        return jdbc.sql("""
                        select source, id, received_at, body from webhooks.hook
                        where number = :number and handled_at is null
                        for update skip locked
                        """)
                .param("number", number)
                .query((row, _) -> new Hook(
                        row.getString("source"),
                        row.getString("id"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        json.readTree(row.getString("body"))))
                .optional();
    }

    void handled(long number, Instant now) {
        jdbc.sql("""
                        update webhooks.hook
                        set handled_at = :now, next_at = null, problem = null, attempts = attempts + 1
                        where number = :number
                        """)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int attempts(long number) {
        return jdbc.sql("select attempts from webhooks.hook where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    void failed(long number, @Nullable String why, @Nullable Instant next) {
        jdbc.sql("""
                        update webhooks.hook set attempts = attempts + 1, problem = :why, next_at = :next
                        where number = :number and handled_at is null
                        """)
                .param("number", number)
                .param("why", why)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean waits(long number) {
        return jdbc.sql("select exists (select from webhooks.hook where number = :number and handled_at is null)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    long failing() {
        return jdbc.sql("""
                        select count(*) from (
                            select from webhooks.hook where handled_at is null and attempts > 0 limit 1000) as failing
                        """).query(Long.class).single();
    }

    List<Arrival> latest(int limit) {
        return jdbc.sql("""
                        (select * from webhooks.hook where handled_at is null and attempts > 0
                         order by number desc limit :limit)
                        union all
                        (select * from webhooks.hook where handled_at is not null or attempts = 0
                         order by number desc limit :limit)
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> arrival(row))
                .list();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getLong("number"),
                row.getString("source"),
                row.getString("id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                instant(row, "handled_at"),
                instant(row, "next_at"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    void forget(Instant before) {
        jdbc.sql("delete from webhooks.hook where handled_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
