package frontdoor.cases;

import frontdoor.forms.Question;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /// What is found around a spot. The spot is known before the cases are looked at, so that their index leads there.
    private static final String AROUND = """
            with here as materialized (select %s as spot)
            select reference, service, version, stage, opened_at,
                   (cases.spot(answers) <-> here.spot) * :metresADegree as metres
              from here, cases.kase
             where closed_at is null and cases.spot(answers) is not null
               and cases.spot(answers) <@ circle(here.spot, :reach)
               and service in (:services) and opened_at >= :since
             order by cases.spot(answers) <-> here.spot
             limit :most
            """;

    private final JdbcClient jdbc;

    NearbyReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether anybody may be shown what is reported to a service. One that lets people join each other's reports about
    /// a spot on the ground has said by that that they are nobody's own. A report about somebody's home is.
    public static boolean isForAnybody(Service service) {
        return service.kind() == Service.Kind.REPORT
                && service.asking().own().stream().noneMatch(question -> question.sensitive() != null)
                && service.intake().sameAsOpen().stream()
                        .anyMatch(key -> service.asking().question(key).kind() instanceof Question.Kind.Place);
    }

    /// Nearest first.
    ///
    /// @param services keys of those whose reports may be shown to everybody
    /// @param metres how far off at most
    public List<NearbyReport> near(double lat, double lon, int metres, Collection<String> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        return found(
                jdbc.sql(AROUND.formatted("point(:x, :y)"))
                        .param("x", lon * 0.6)
                        .param("y", lat),
                metres,
                Instant.EPOCH,
                services);
    }

    /// The same around a property, or one of its postcode where the property is not known.
    ///
    /// @param uprn null if it is not known
    /// @param postcode null if it is not known; with neither, nothing is near
    /// @param since when they were reported, at the earliest
    public List<NearbyReport> nearHome(
            @Nullable String uprn, @Nullable String postcode, int metres, Instant since, Collection<String> services) {
        return services.isEmpty() || uprn == null && postcode == null
                ? List.of()
                : found(
                        jdbc.sql(AROUND.formatted("places.spot(:uprn, :postcode)"))
                                .param("uprn", uprn)
                                .param("postcode", postcode),
                        metres,
                        since,
                        services);
    }

    private static List<NearbyReport> found(
            JdbcClient.StatementSpec around, int metres, Instant since, Collection<String> services) {
        return around.param("reach", metres / METRES_A_DEGREE)
                .param("metresADegree", METRES_A_DEGREE)
                .param("since", CivilTime.utc(since))
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
