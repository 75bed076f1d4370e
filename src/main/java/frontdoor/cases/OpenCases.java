package frontdoor.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many cases are open under each version of a service, and where they stand: what a new version must
/// reckon with.
@Component
public class OpenCases {

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Standing(int version, String stage, long cases) {}

    /// By version, then stage.
    public List<Standing> of(String service) {
        return jdbc.sql("""
                select version, stage, count(*) as cases from cases.kase
                 where closed_at is null and service = :service
                 group by version, stage
                 order by version, stage
                """)
                .param("service", service)
                .query((row, _) -> new Standing(row.getInt("version"), row.getString("stage"), row.getLong("cases")))
                .list();
    }

    /// How many cases are open, by service; a service without any is absent.
    public Map<String, Long> byService() {
        return jdbc
                .sql("select service, count(*) as cases from cases.kase where closed_at is null group by service")
                .query((row, _) -> Map.entry(row.getString("service"), row.getLong("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
