package frontdoor.conversations;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was done to conversations: their history, and the commands that were done already.
@Component
class EventStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EventStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean has(UUID command) {
        return jdbc.sql("select exists (select from conversations.event where command = :command)")
                .param("command", command)
                .query(Boolean.class)
                .single();
    }

    void add(
            long conversation,
            @Nullable UUID command,
            Instant at,
            Actor by,
            String what,
            @Nullable String note,
            Map<String, ?> detail) {
        jdbc.sql("""
                insert into conversations.event (conversation_id, command, at, by, what, note, detail)
                values (:conversation, :command, :at, :by, :what, :note, :detail::jsonb)
                """)
                .param("conversation", conversation)
                .param("command", command, Types.OTHER)
                .param("at", utc(at))
                .param("by", by.toString())
                .param("what", what)
                .param("note", note, Types.VARCHAR)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    Optional<Happening> find(long conversation, long event) {
        return jdbc.sql("select * from conversations.event where id = :event and conversation_id = :conversation")
                .param("event", event)
                .param("conversation", conversation)
                .query((row, _) -> happening(row))
                .optional();
    }

    JsonNode detail(long event) {
        return json.readTree(jdbc.sql("select detail from conversations.event where id = :event")
                .param("event", event)
                .query(String.class)
                .single());
    }

    void undone(long event) {
        jdbc.sql("update conversations.event set undone = true where id = :event")
                .param("event", event)
                .update();
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Actor.parse(row.getString("by")),
                row.getString("what"),
                row.getString("note"),
                null,
                row.getBoolean("undone"));
    }
}
