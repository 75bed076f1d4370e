package frontdoor.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Published versions: added, never changed.
@Component
class VersionStore {

    private static final String COLUMNS =
            "service, number, yaml, sha256, published_at, published_by, approved_by, change_note";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest number of every service.
    Map<String, Integer> newest() {
        return jdbc
                .sql("select service, max(number) as number from directory.version group by service")
                .query((row, _) -> Map.entry(row.getString("service"), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Version> find(String service, int number) {
        return jdbc.sql("select " + COLUMNS + " from directory.version where service = :service and number = :number")
                .param("service", service)
                .param("number", number)
                .query(VersionStore::version)
                .optional();
    }

    boolean knows(String service, String sha256) {
        return jdbc.sql("select exists (select 1 from directory.version where service = :service and sha256 = :sha256)")
                .param("service", service)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /// Newest first.
    List<Version> history(String service) {
        return jdbc.sql("select " + COLUMNS + " from directory.version where service = :service order by number desc")
                .param("service", service)
                .query(VersionStore::version)
                .list();
    }

    /// @return false if somebody published that number just before
    boolean add(Version version, String audit) {
        return jdbc.sql("""
                with added as (
                    insert into directory.version
                        (service, number, yaml, sha256, published_at, published_by, approved_by, change_note)
                    values (:service, :number, :yaml, :sha256, :at, :by, :approver, :note)
                    on conflict (service, number) do nothing
                    returning number)
                select audit.enter(:audit::jsonb) from added
                """)
                .param("service", version.service())
                .param("number", version.number())
                .param("yaml", version.yaml())
                .param("sha256", version.sha256())
                .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
                .param("by", version.publishedBy())
                .param("approver", version.approvedBy())
                .param("note", version.changeNote())
                .param("audit", audit)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getString("service"),
                row.getInt("number"),
                row.getString("yaml"),
                row.getString("sha256"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                row.getString("approved_by"),
                row.getString("change_note"));
    }
}
