package frontdoor.imports;

import static frontdoor.imports.MadeUpFile.FILE;
import static frontdoor.imports.MadeUpFile.good;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.performance.CountedRow;
import frontdoor.performance.Dimension;
import frontdoor.performance.Figure;
import frontdoor.performance.Filter;
import frontdoor.performance.Period;
import frontdoor.performance.Scorecard;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts a file twice: as the scorecard does once it is brought in, and straight from the file.
@SpringBootTest
class CountedImportsTests {

    private static final Period PERIOD = new Period(LocalDate.of(2018, 12, 1), LocalDate.of(2019, 3, 1));
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("Bulky Items", "bulky_collection"),
            Map.entry("Metal/Household Appliances", "bulky_collection"),
            Map.entry("Electronic Waste", "bulky_collection"),
            Map.entry("Graffiti Removal", "graffiti"),
            Map.entry("Illegal Dumping Pickup", "fly_tip"),
            Map.entry("Dead Animal Removal", "dead_animal"),
            Map.entry("Single Streetlight Issue", "street_light"),
            Map.entry("Multiple Streetlight Issue", "street_light"),
            Map.entry("Homeless Encampment", "ask_the_council"),
            Map.entry("Other", "ask_the_council"),
            Map.entry("Report Water Waste", "ask_the_council"),
            Map.entry("Feedback", "ask_the_council"));
    private static final Map<String, String> CHANNELS = Map.of(
            "Call", "phone",
            "Mobile App", "app",
            "Self Service", "web",
            "Driver Self Report", "crew",
            "Email", "email",
            "Council's Office", "member",
            "Fax", "paper",
            "Voicemail", "voicemail");

    @Autowired
    Imports imports;

    @Autowired
    Scorecard scorecard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Importer importer;

    @BeforeEach
    void nothingBroughtIn() {
        importer = new Importer(imports, jdbc, clock);
    }

    @Test
    void countsWhatTheFileHolds() throws IOException {
        importer.imported(FILE, false);
        var rows = good();
        var closed =
                rows.stream().filter(row -> !row.get("ClosedDate").isEmpty()).toList();
        var open = rows.stream().filter(row -> row.get("ClosedDate").isEmpty()).toList();

        assertThat(figures("contacts", Dimension.CHANNEL)).isEqualTo(count(rows, CountedImportsTests::channel));
        assertThat(figures("contacts", Dimension.SERVICE)).isEqualTo(count(rows, CountedImportsTests::service));
        assertThat(figures("cases_opened", Dimension.SERVICE)).isEqualTo(count(rows, CountedImportsTests::service));
        assertThat(figures("cases_opened", Dimension.CHANNEL)).isEqualTo(count(rows, CountedImportsTests::channel));
        assertThat(figures("cases_closed", Dimension.SERVICE)).isEqualTo(count(closed, CountedImportsTests::service));
        assertThat(figures("open_cases", Dimension.SERVICE)).isEqualTo(count(open, CountedImportsTests::service));
        assertThat(figures("open_and_overdue", Dimension.SERVICE)).isEqualTo(count(open, CountedImportsTests::service));
        assertThat(figures("open_cases", Dimension.SERVICE))
                .containsOnlyKeys("graffiti", "street_light", "ask_the_council");
    }

    @Test
    void listsTheVeryRowsThatItCounts() throws IOException {
        importer.imported(FILE, false);
        var numbers = jdbc
                .sql("select reference, source from imports.brought")
                .query((row, _) -> Map.entry(row.getString("reference"), row.getString("source")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var measure = scorecard.measure("cases_closed").orElseThrow();

        assertThat(scorecard.rows(measure, PERIOD, Filter.ALL, null, 100))
                .extracting(CountedRow::reference)
                .extracting(numbers::get)
                .containsExactlyInAnyOrderElementsOf(good().stream()
                        .filter(row -> !row.get("ClosedDate").isEmpty())
                        .map(row -> row.get("SRNumber"))
                        .toList());
    }

    private Map<String, Long> figures(String measure, Dimension dimension) {
        return scorecard.by(dimension, scorecard.measure(measure).orElseThrow(), PERIOD, Filter.ALL).stream()
                .collect(Collectors.toMap(Figure::slice, figure -> figure.sum().longValueExact()));
    }

    private static Map<String, Long> count(List<Map<String, String>> rows, Function<Map<String, String>, String> by) {
        return rows.stream().collect(groupingBy(by, counting()));
    }

    private static String service(Map<String, String> row) {
        return SERVICES.get(row.get("RequestType"));
    }

    private static String channel(Map<String, String> row) {
        return CHANNELS.get(row.get("RequestSource"));
    }
}
