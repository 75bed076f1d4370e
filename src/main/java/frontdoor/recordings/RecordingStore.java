package frontdoor.recordings;

import static frontdoor.kernel.CivilTime.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Recordings as rows.
@Component
class RecordingStore {

    private final JdbcClient jdbc;

    RecordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String source, Recording recording, Instant now) {
        jdbc.sql("""
                insert into recordings.recording (source, kind, content, kept_at)
                values (:source, :kind, :content, :now) on conflict do nothing
                """)
                .param("source", source)
                .param("kind", recording.kind().key())
                .param("content", recording.content())
                .param("now", utc(now))
                .update();
    }

    Optional<Recording> find(String source) {
        return jdbc.sql("select kind, content from recordings.recording where source = :source")
                .param("source", source)
                .query((row, _) -> new Recording(Sound.of(row.getString("kind")), row.getBytes("content")))
                .optional();
    }

    Set<String> kept(Collection<String> sources) {
        return Set.copyOf(jdbc.sql("select source from recordings.recording where source = any(:sources::text[])")
                .param("sources", sources.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    int forget(Instant before) {
        return jdbc.sql("delete from recordings.recording where kept_at < :before")
                .param("before", utc(before))
                .update();
    }
}
