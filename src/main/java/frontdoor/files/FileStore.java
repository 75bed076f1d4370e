package frontdoor.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `files.file`.
@Component
class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file, byte[] content) {
        jdbc.sql("""
                insert into files.file (id, name, kind, size, sha256, content, state, uploaded_by, created_at)
                values (:id, :name, :kind, :size, :sha256, :content, :state, :uploadedBy, :createdAt)
                """)
                .param("id", file.id())
                .param("name", file.name())
                .param("kind", file.kind())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("content", content)
                .param("state", file.state().key())
                .param("uploadedBy", file.uploadedBy())
                .param("createdAt", file.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredFile> find(String id) {
        return jdbc.sql("""
                select id, name, kind, size, sha256, state, uploaded_by, about, created_at
                  from files.file where id = :id
                """).param("id", id).query(FileStore::file).optional();
    }

    Optional<byte[]> released(String id) {
        return jdbc.sql("select content from files.file where id = :id and state in ('clean', 'unscanned')")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /// @return those that were asked about longest ago, as many as one run looks at
    List<String> held() {
        return jdbc.sql("""
                select id from files.file where state = 'held' order by coalesce(tried_at, created_at) limit 100
                """).query((row, _) -> row.getString("id")).list();
    }

    Optional<byte[]> heldContent(String id) {
        return jdbc.sql("select content from files.file where id = :id and state = 'held'")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    void judge(String id, State state) {
        jdbc.sql("""
                update files.file
                   set state = :state, content = case when :state = 'rejected' then null else content end
                 where id = :id and state = 'held'
                """).param("state", state.key()).param("id", id).update();
    }

    /// So that a file which the scanner cannot take does not stand in front of the others for ever.
    void tried(String id, Instant at) {
        jdbc.sql("update files.file set tried_at = :at where id = :id and state = 'held'")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// @return how many wait for the scanner
    long countHeld() {
        return jdbc.sql("select count(*) from files.file where state = 'held'")
                .query(Long.class)
                .single();
    }

    Map<String, State> statesAbout(String reference) {
        return states("select id, state from files.file where about = :which", reference);
    }

    Map<String, State> states(Collection<String> ids) {
        return states("select id, state from files.file where id = any(:which::text[])", ids.toArray(String[]::new));
    }

    private Map<String, State> states(String sql, Object which) {
        var states = new HashMap<String, State>();
        jdbc.sql(sql).param("which", which).query((ResultSet row) -> {
            states.put(row.getString("id"), state(row));
        });
        return states;
    }

    int dropUnattached(Instant before) {
        return jdbc.sql("delete from files.file where about is null and created_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getInt("size"),
                row.getString("sha256"),
                state(row),
                row.getString("uploaded_by"),
                row.getString("about"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }
}
