package frontdoor.listings;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.places.Place;
import frontdoor.places.Places;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom a listing is for where its extent is an outline on the ground.
@SpringBootTest
class OutlinesTests {

    @Autowired
    Listings listings;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    private Place home;
    private UUID id;

    @BeforeEach
    void somethingIsForEverybody() {
        home = places.byPostcode("ZZ99 1AA").getFirst();
        id = jdbc.sql("select id from listings.open_listing where name = 'A friendly call'")
                .query(UUID.class)
                .single();
        assertThat(isFound()).isTrue();
    }

    @AfterEach
    void itIsAgain() {
        jdbc.sql("update listings.listing set body = body - 'service_areas' where id = ?")
                .param(id)
                .update();
        assertThat(isFound()).as("what is drawn goes with its text").isTrue();
    }

    @Test
    void whoeverIsInsideItFindsIt() {
        extent("{'type': 'Polygon', 'coordinates': [" + square(home.lon(), 0.01) + "]}");
        assertThat(isFound()).isTrue();

        extent("{'type': 'Polygon', 'coordinates': [" + square(home.lon() + 0.03, 0.01) + "]}");
        assertThat(isFound()).isFalse();
    }

    @Test
    void aHoleIsOutside() {
        extent("{'type': 'Polygon', 'coordinates': [" + square(home.lon(), 0.02) + "," + square(home.lon(), 0.01)
                + "]}");

        assertThat(isFound()).isFalse();
    }

    @Test
    void oneOfSeveralIsEnough() {
        var both = "[[" + square(home.lon() + 0.03, 0.01) + "],[" + square(home.lon(), 0.01) + "]]";
        extent("{'type': 'MultiPolygon', 'coordinates': " + both + "}");
        assertThat(isFound()).isTrue();

        extent("{'type': 'FeatureCollection', 'features': [{'type': 'Feature', 'properties': {}, 'geometry': "
                + "{'type': 'Polygon', 'coordinates': [" + square(home.lon() + 0.03, 0.01) + "]}}]}");
        assertThat(isFound()).isFalse();
    }

    @Test
    void whoeverSaysNoPlaceFindsItWhereverItIs() {
        extent("{'type': 'Polygon', 'coordinates': [" + square(home.lon() + 0.03, 0.01) + "]}");

        assertThat(found(null)).isTrue();
    }

    @Test
    void whatNobodyCanDrawLeavesNobodyOut() {
        for (var text : new String[] {
            "Anytown and around",
            "{'type': 'Polygon'",
            "{'type': 'Polygon', 'coordinates': 7}",
            "{'type': 'Polygon', 'coordinates': [[[1, 2], [3, 4]]]}",
            "{'type': 'Polygon', 'coordinates': [[[1, 2], [3, 4], ['x', 5], [1, 2]]]}",
            "{'type': 'Polygon', 'coordinates': [[[1, 2], [3, 4], [1e300, 5], [1, 2]]]}",
            "{'type': 'Point', 'coordinates': [1, 2]}",
            "[1, 2]"
        }) {
            extent(text);
            assertThat(isFound()).as(text).isTrue();
        }
    }

    private void extent(String text) {
        jdbc.sql("""
                update listings.listing set body = body || jsonb_build_object('service_areas', jsonb_build_array(
                    jsonb_build_object('extent', cast(:extent as text), 'extent_type', 'geojson'))) where id = :id
                """).param("extent", text.replace('\'', '"')).param("id", id).update();
    }

    /// A ring round a point of their street.
    private String square(double lon, double half) {
        double lat = home.lat();
        return String.format(
                Locale.ROOT,
                "[[%1$f,%3$f],[%2$f,%3$f],[%2$f,%4$f],[%1$f,%4$f],[%1$f,%3$f]]",
                lon - half,
                lon + half,
                lat - half,
                lat + half);
    }

    private boolean isFound() {
        return found(home);
    }

    private boolean found(@Nullable Place near) {
        var sought = new Sought("", null, null, null, null, near, null, null);
        return listings.find(sought, null, 200).stream()
                .anyMatch(hit -> hit.listing().id().equals(id));
    }
}
