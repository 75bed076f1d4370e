package frontdoor.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps views of work under a name.
@Component
public class SavedViews {

    /// More than anybody can tell apart.
    public static final int MOST = 50;

    public static final int LONGEST_NAME = 60; // characters

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Their own and those of their teams, by name.
    public List<SavedView> of(String username, Collection<String> teams) {
        return jdbc.sql("""
                select * from worklists.view
                 where owner = :username or team = any(:teams::text[])
                 order by lower(name), id
                 limit :most
                """)
                .param("username", username)
                .param("teams", teams.toArray(String[]::new))
                .param("most", MOST)
                .query((row, _) -> view(row))
                .list();
    }

    public Optional<SavedView> find(UUID id) {
        return jdbc.sql("select * from worklists.view where id = :id")
                .param("id", id)
                .query((row, _) -> view(row))
                .optional();
    }

    /// Keeps it once, however often it is sent.
    ///
    /// @return false if they have as many as can be kept
    public boolean keep(SavedView view) {
        return jdbc.sql("""
                with given as (
                    insert into worklists.view (id, owner, team, name, filter, created_at)
                    select :id, :owner, :team, :name, :filter::jsonb, :at
                     where (select count(*) from worklists.view where owner = :owner) < :most
                    on conflict (id) do nothing
                    returning id
                )
                select exists (select from given) or exists (select from worklists.view where id = :id)
                """)
                .param("id", view.id())
                .param("owner", view.owner())
                .param("team", view.team())
                .param("name", view.name().strip())
                .param("filter", json.writeValueAsString(view.filter()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(Boolean.class)
                .single();
    }

    /// Only whoever made it can take it away.
    public boolean forget(UUID id, String owner) {
        return jdbc.sql("delete from worklists.view where id = :id and owner = :owner")
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    private SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("team"),
                row.getString("name"),
                json.readValue(row.getString("filter"), FIELDS));
    }
}
