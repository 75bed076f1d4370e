package frontdoor.audit;

import frontdoor.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class EntryStore {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EntryStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void enter(Actor by, String action, String about, Entry.Kind kind, Map<String, ?> detail) {
        var entry = Map.of(
                "at",
                clock.instant().toString(),
                "actor",
                by.toString(),
                "action",
                action,
                "about",
                about,
                "kind",
                kind.key(),
                "detail",
                detail);
        jdbc.sql("select audit.enter(:entry::jsonb)")
                .param("entry", json.writeValueAsString(entry))
                .query(Long.class)
                .single();
    }

    List<Entry> find(Sought sought, long before, int limit) {
        return jdbc.sql("""
                select id, at, actor, action, about, kind, detail
                  from audit.entry
                 where id < :before
                   and (:about::text is null or about = :about)
                   and (:actor::text is null or actor = :actor)
                   and (:kind::text is null or kind = :kind)
                   and (:from::timestamptz is null or at >= :from)
                   and (:until::timestamptz is null or at < :until)
                 order by id desc
                 limit :limit
                """)
                .param("before", before)
                .param("about", sought.about())
                .param("actor", sought.actor() == null ? null : sought.actor().toString())
                .param("kind", sought.kind() == null ? null : sought.kind().key())
                .param("from", utc(sought.from()))
                .param("until", utc(sought.until()))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    List<Entry> looks(Collection<String> about, int limit) {
        return jdbc.sql("""
                select id, at, actor, action, about, kind, detail
                  from audit.entry
                 where about = any(:about) and kind in ('view', 'export')
                 order by id desc
                 limit :limit
                """)
                .param("about", about.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Actor.parse(row.getString("actor")),
                row.getString("action"),
                row.getString("about"),
                Entry.Kind.of(row.getString("kind")),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
