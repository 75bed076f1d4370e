package frontdoor.cases;

import frontdoor.kernel.Reference;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what has been reported near a spot and is not dealt with yet, so that nobody need report it again.
///
/// Everybody may read it. So it tells which service, how far it has come, about when and about where: never the
/// reporter, their words or the pin itself.
@Component
public class NearbyReports {

    private static final int MOST = 20;
    private static final double METRES_A_DEGREE = 111_320; // of latitude

    private final JdbcClient jdbc;

    NearbyReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nearest first.
    ///
    /// @param services keys of those whose reports may be shown to everybody
    /// @param metres how far off at most
    public List<NearbyReport> near(double lat, double lon, int metres, Collection<String> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        double reach = metres / METRES_A_DEGREE;
        return jdbc.sql("""
                select reference, service, version, stage, opened_at,
                       (cases.spot(answers) <-> point(:x, :y)) * :metresADegree as metres
                  from cases.kase
                 where closed_at is null and cases.spot(answers) is not null
                   and cases.spot(answers) <@ circle(point(:x, :y), :reach)
                   and service in (:services)
                 order by cases.spot(answers) <-> point(:x, :y)
                 limit :most
                """)
                .param("x", lon * 0.6)
                .param("y", lat)
                .param("reach", reach)
                .param("metresADegree", METRES_A_DEGREE)
                .param("services", services)
                .param("most", MOST)
                .query((row, _) -> new NearbyReport(
                        new Reference(row.getString("reference")),
                        row.getString("service"),
                        row.getInt("version"),
                        row.getString("stage"),
                        row.getObject("opened_at", java.time.OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant(),
                        (int) Math.round(row.getDouble("metres"))))
                .list();
    }
}
