package frontdoor.files;

import frontdoor.kernel.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `files.file`.
@Component
class FileStore {

    private static final String KEPT = "select content, locked_with from files.file where id = :id ";

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where a file's bytes are: here, or locked with this key in the bucket.
    record Kept(byte @Nullable [] content, byte @Nullable [] key) {}

    void add(StoredFile file, Kept kept) {
        jdbc.sql("""
                insert into files.file
                    (id, name, kind, size, sha256, content, locked_with, state, uploaded_by, created_at, touched_at)
                values (:id, :name, :kind, :size, :sha256, :content, :key, :state, :uploadedBy, :createdAt, :createdAt)
                """)
                .param("id", file.id())
                .param("name", file.name())
                .param("kind", file.kind())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("content", kept.content(), Types.BINARY)
                .param("key", kept.key(), Types.BINARY)
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

    List<StoredFile> released(Reference reference) {
        return jdbc.sql("""
                select id, name, kind, size, sha256, state, uploaded_by, about, created_at
                  from files.file where about = :about and state in ('clean', 'unscanned')
                 order by created_at, id limit 100
                """)
                .param("about", reference.value())
                .query(FileStore::file)
                .list();
    }

    List<StoredFile> about(String about) {
        return jdbc.sql("""
                select id, name, kind, size, sha256, state, uploaded_by, about, created_at
                  from files.file where about = :about order by created_at, id limit 100
                """).param("about", about).query(FileStore::file).list();
    }

    Optional<Kept> released(String id) {
        return jdbc.sql(KEPT + "and state in ('clean', 'unscanned')")
                .param("id", id)
                .query(FileStore::kept)
                .optional();
    }

    /// Those of which no scanner has said anything: that are held, and that came while there was none.
    ///
    /// @return those that were asked about longest ago, as many of each as one run looks at
    List<String> unjudged() {
        return jdbc.sql("""
                (select id from files.file where state = 'held' order by coalesce(tried_at, created_at) limit 100)
                union all
                (select id from files.file where state = 'unscanned' order by coalesce(tried_at, created_at) limit 100)
                """).query((row, _) -> row.getString("id")).list();
    }

    Optional<Kept> unjudgedContent(String id) {
        return jdbc.sql(KEPT + "and state in ('held', 'unscanned')")
                .param("id", id)
                .query(FileStore::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getBytes("content"), row.getBytes("locked_with"));
    }

    void judge(String id, State state) {
        jdbc.sql("""
                update files.file
                   set state = :state, content = case when :state = 'rejected' then null else content end,
                       locked_with = case when :state = 'rejected' then null else locked_with end
                 where id = :id and state in ('held', 'unscanned')
                """).param("state", state.key()).param("id", id).update();
    }

    /// So that a file which the scanner cannot take does not stand in front of the others for ever.
    void tried(String id, Instant at) {
        jdbc.sql("update files.file set tried_at = :at where id = :id and state in ('held', 'unscanned')")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    long count(State state) {
        return jdbc.sql("select count(*) from files.file where state = :state")
                .param("state", state.key())
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

    /// Says that an object is about to be put into the bucket.
    void noteObject(String id, Instant at) {
        jdbc.sql("insert into files.object (id, begun_at) values (:id, :at)")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return as many as one run deletes
    List<String> objectsWithoutFile(Instant before) {
        return jdbc.sql("""
                select object.id from files.object
                 where begun_at < :before
                   and not exists (select from files.file where file.id = object.id and file.locked_with is not null)
                 limit 1000
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    void forgetObject(String id) {
        jdbc.sql("delete from files.object where id = :id").param("id", id).update();
    }

    int dropUnattached(Instant before) {
        return jdbc.sql("delete from files.file where about is null and touched_at < :before")
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
