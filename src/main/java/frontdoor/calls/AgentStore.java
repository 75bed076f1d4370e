package frontdoor.calls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What agents do, and at which telephone they sit, as rows.
@Component
class AgentStore {

    private final JdbcClient jdbc;

    AgentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AgentEvent event) {
        jdbc.sql("""
                        insert into calls.agent_event (extension, rank, state, at, staff)
                        values (:extension, :rank, :state, :at, :staff)
                        on conflict do nothing
                        """)
                .param("extension", event.extension())
                .param("rank", event.state().ordinal())
                .param("state", event.state().name().toLowerCase(Locale.ROOT))
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("staff", event.staff())
                .update();
    }

    Optional<String> staffAt(String extension) {
        return jdbc.sql("select username from calls.extension where extension = :extension")
                .param("extension", extension)
                .query(String.class)
                .optional();
    }

    Optional<String> extensionOf(String username) {
        return jdbc.sql("select extension from calls.extension where username = :username")
                .param("username", username)
                .query(String.class)
                .optional();
    }

    /// The usernames of those who said where they sit.
    List<String> seated() {
        return jdbc.sql("select username from calls.extension")
                .query((row, _) -> Objects.requireNonNull(row.getString("username")))
                .list();
    }

    /// By username.
    Map<String, String> extensions(Collection<String> usernames) {
        var extensions = new HashMap<String, String>();
        jdbc.sql("select username, extension from calls.extension where username = any (:usernames::text[])")
                .param("usernames", usernames.toArray(String[]::new))
                .query(row -> {
                    extensions.put(row.getString("username"), row.getString("extension"));
                });
        return extensions;
    }

    void sitsAt(String username, String extension, Instant now) {
        jdbc.sql("delete from calls.extension where username = :username or extension = :extension")
                .param("username", username)
                .param("extension", extension)
                .update();
        if (!extension.isEmpty()) {
            jdbc.sql("insert into calls.extension (extension, username, since) values (:extension, :username, :now)")
                    .param("username", username)
                    .param("extension", extension)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
