package frontdoor.shortcuts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Chosen keys as rows, of those only that were changed: what comes new has its usual key for everybody.
@Component
class ShortcutStore {

    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};
    private static final String NONE = "";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShortcutStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<KeySet> find(String username) {
        return jdbc.sql("select used, keys from shortcuts.chosen where username = :username")
                .param("username", username)
                .query((row, _) -> read(row))
                .optional();
    }

    private KeySet read(ResultSet row) throws SQLException {
        var changed = json.readValue(row.getString("keys"), MAP);
        var keys = new EnumMap<Shortcut, Keystroke>(Shortcut.class);
        for (var shortcut : Shortcut.values()) {
            var key = changed.getOrDefault(shortcut.key(), shortcut.usual().text());
            boolean clashes = !changed.containsKey(shortcut.key()) && changed.containsValue(key);
            if (!key.equals(NONE) && !clashes) {
                keys.put(shortcut, new Keystroke(key));
            }
        }
        return new KeySet(row.getBoolean("used"), keys);
    }

    void keep(String username, KeySet chosen, Instant now) {
        var changed = new LinkedHashMap<String, String>();
        for (var shortcut : Shortcut.values()) {
            var key = chosen.of(shortcut).map(Keystroke::text).orElse(NONE);
            if (!key.equals(shortcut.usual().text())) {
                changed.put(shortcut.key(), key);
            }
        }
        jdbc.sql("""
                insert into shortcuts.chosen (username, used, keys, at) values (:username, :used, :keys::jsonb, :now)
                on conflict (username) do update set used = excluded.used, keys = excluded.keys, at = excluded.at
                """)
                .param("username", username)
                .param("used", chosen.used())
                .param("keys", json.writeValueAsString(changed))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(String username) {
        jdbc.sql("delete from shortcuts.chosen where username = :username")
                .param("username", username)
                .update();
    }
}
