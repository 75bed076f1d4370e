package frontdoor.scans;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Scans as they came.
@Component
class ScanStore {

    private final JdbcClient jdbc;

    ScanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Scan(long id, String name, String sha256, byte[] raw, String team, Instant cameAt, List<Integer> begins) {}

    /// @return false if the same bytes were kept before
    boolean keep(String name, byte[] raw, String team, Collection<Integer> begins, Instant came) {
        return jdbc.sql("""
                insert into scans.scan (name, sha256, raw, team, begins, came_at)
                values (:name, :sha256, :raw, :team, :begins, :came) on conflict do nothing
                """)
                        .param("name", name)
                        .param("sha256", Sha256.of(raw))
                        .param("raw", raw)
                        .param("team", team)
                        .param("begins", begins.toArray(Integer[]::new))
                        .param("came", utc(came))
                        .update()
                == 1;
    }

    List<Long> waiting(int limit) {
        return jdbc.sql("select id from scans.scan where landed_at is null order by id limit :limit")
                .param("limit", limit)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    Optional<Scan> find(long id) {
        return jdbc.sql("select * from scans.scan where id = :id")
                .param("id", id)
                .query((row, _) -> scan(row))
                .optional();
    }

    Optional<byte[]> original(String sha256) {
        return jdbc.sql("select raw from scans.scan where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> row.getBytes("raw"))
                .optional();
    }

    void landed(long id, int letters, Instant at) {
        jdbc.sql("update scans.scan set landed_at = :at, letters = :letters where id = :id")
                .param("at", utc(at))
                .param("letters", letters)
                .param("id", id)
                .update();
    }

    private static Scan scan(ResultSet row) throws SQLException {
        return new Scan(
                row.getLong("id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getBytes("raw"),
                row.getString("team"),
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                Arrays.asList((Integer[]) row.getArray("begins").getArray()));
    }
}
