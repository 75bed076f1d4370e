package frontdoor.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.QueueFilter;
import frontdoor.cases.QueueLine;
import frontdoor.cases.Queues;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.performance.CountedRow;
import frontdoor.performance.Dimension;
import frontdoor.performance.Figure;
import frontdoor.performance.Filter;
import frontdoor.performance.Period;
import frontdoor.performance.Scorecard;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.jdbc.JdbcTestUtils;

/// Brings in a small made-up file with the columns that Los Angeles publishes, and counts it twice: as the scorecard
/// does, and straight from the file.
@SpringBootTest
class ImportsTests {

    private static final Path FILE = Path.of("src/test/resources/imports/made-up.csv");
    private static final Actor ADA = Actor.staff("ada");
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
    Cases cases;

    @Autowired
    Queues queues;

    @Autowired
    Scorecard scorecard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void nothingBroughtIn() {
        clock.set("2026-11-23T09:30");
        jdbc.sql("""
                truncate imports.brought, imports.refusal, imports.run, contacts.contact, contacts.contact_case,
                         cases.kase, cases.event, cases.clock, cases.search_key, cases.queue_change, cases.queue_total
                """).update();
    }

    @Test
    void bringsInEveryGoodRowAndSaysWhyItRefusesTheOthers() throws IOException {
        var run = imported(FILE, false);

        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.opened()).isEqualTo(good().size()).isEqualTo(37);
        assertThat(imports.refusals(run.id(), 0, 50))
                .extracting(Refusal::row, Refusal::source, Refusal::why)
                .containsExactly(
                        tuple(
                                39,
                                "T-0038",
                                "The mapping does not say what \"Lost Hat\" in the column RequestType means."),
                        tuple(
                                40,
                                "T-0039",
                                "The column CreatedDate has no date that can be read: \"13/32/2018 10:00:00 AM\"."),
                        tuple(
                                41,
                                "T-0040",
                                "It was closed (12/04/2018 10:00:00 AM) before it was opened (12/05/2018 10:00:00 AM)."),
                        tuple(42, "T-0041", "The column ClosedDate is empty."),
                        tuple(
                                43,
                                "T-0042",
                                "The mapping does not say what \"Pigeon\" in the column RequestSource means."),
                        tuple(44, "T-0001", "It has the same number as row 2."),
                        tuple(
                                45,
                                "T-0043",
                                "The mapping does not say how \"Bulky Items\" ends when the column Status is \"Referred Out\"."),
                        tuple(46, "T-0044", "The date in the column CreatedDate lies ahead: 12/05/2098 10:00:00 AM."),
                        tuple(47, "", "The column SRNumber is empty."),
                        tuple(48, "T-0045", "location-words: Your answer must be 400 characters or fewer."));
    }

    @Test
    void countsWhatTheFileHolds() throws IOException {
        imported(FILE, false);
        var rows = good();
        var closed =
                rows.stream().filter(row -> !row.get("ClosedDate").isEmpty()).toList();
        var open = rows.stream().filter(row -> row.get("ClosedDate").isEmpty()).toList();

        assertThat(figures("contacts", Dimension.CHANNEL)).isEqualTo(count(rows, ImportsTests::channel));
        assertThat(figures("contacts", Dimension.SERVICE)).isEqualTo(count(rows, ImportsTests::service));
        assertThat(figures("cases_opened", Dimension.SERVICE)).isEqualTo(count(rows, ImportsTests::service));
        assertThat(figures("cases_opened", Dimension.CHANNEL)).isEqualTo(count(rows, ImportsTests::channel));
        assertThat(figures("cases_closed", Dimension.SERVICE)).isEqualTo(count(closed, ImportsTests::service));
        assertThat(figures("open_cases", Dimension.SERVICE)).isEqualTo(count(open, ImportsTests::service));
        assertThat(figures("open_and_overdue", Dimension.SERVICE)).isEqualTo(count(open, ImportsTests::service));
        assertThat(figures("open_cases", Dimension.SERVICE))
                .containsOnlyKeys("graffiti", "street_light", "ask_the_council");
    }

    @Test
    void listsTheVeryRowsThatItCounts() throws IOException {
        imported(FILE, false);
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

    @Test
    void keepsThePromiseThatTheRowsOwnTimesGive() {
        imported(FILE, false);

        var waiting = find("T-0032"); // opened on Tuesday 4 December 2018, 5pm in London
        assertThat(waiting.openedAt()).isEqualTo(Instant.parse("2018-12-04T17:00:00Z"));
        assertThat(waiting.dueAt()).isEqualTo(Instant.parse("2018-12-11T23:59:59Z"));
        assertThat(waiting.late()).isTrue();
        assertThat(queues.page(QueueFilter.all("street_office"), null))
                .extracting(QueueLine::reference)
                .contains(waiting.reference());

        var night = find("T-0033"); // 11.30pm in Los Angeles is the next morning in London
        assertThat(night.openedAt()).isEqualTo(Instant.parse("2018-12-07T07:30:00Z"));
    }

    @Test
    void livesEachStepAtItsTimeAndTellsNobody() {
        imported(FILE, false);

        var passedOn = find("T-0031");
        assertThat(passedOn.state().outcome()).isEqualTo("owner_told");
        assertThat(passedOn.closedAt()).isEqualTo(Instant.parse("2018-12-07T22:00:00Z"));
        assertThat(cases.timeline(passedOn))
                .extracting(
                        entry -> entry.actor().toString(),
                        entry -> entry.particulars().containsKey("letters"))
                .containsOnly(tuple("system:import", false));
    }

    @Test
    void takesAClosingAtMidnightOnTheDayItWasOpenedForOneWithoutATime() {
        imported(FILE, false);

        assertThat(find("T-0037").closedAt()).isEqualTo(find("T-0037").openedAt());
    }

    @Test
    void neverTakesTwoRowsForOne() {
        imported(FILE, false);

        assertThat(find("T-0036").reference()).isNotEqualTo(find("T-0032").reference());
        assertThat(find("T-0036").state().answers()).containsEntry("location", Map.of("words", "32 SAMPLE ST"));
        assertThat(find("T-0037").state().answers()).containsEntry("location", Map.of("words", "Not recorded"));
    }

    @Test
    void keepsNothingOfADryRunButWhatItWouldRefuse() {
        var run = imported(FILE, true);

        assertThat(run.opened()).isEqualTo(37);
        assertThat(imports.refusals(run.id(), 0, 50)).hasSize(10);
        assertThat(count("cases.kase")).isZero();
        assertThat(count("contacts.contact")).isZero();
        assertThat(count("imports.brought")).isZero();
    }

    @Test
    void bringsNothingInTwice() {
        imported(FILE, false);
        var again = imported(FILE, false);

        assertThat(again.opened()).isZero();
        assertThat(again.already()).isEqualTo(37);
        assertThat(count("cases.kase")).isEqualTo(37);
        assertThat(count("contacts.contact")).isEqualTo(37);
    }

    @Test
    void goesOnWhereItWasStopped(@TempDir Path folder) throws IOException {
        var many = Files.write(folder.resolve("many.csv"), copies(450));
        var start = started(many, false);
        imports.stop(start.run());
        start.work().run();

        assertThat(imports.find(start.run()).orElseThrow().state()).isEqualTo(Run.State.STOPPED);
        assertThat(count("cases.kase")).isEqualTo(200);
        assertThat(imported(many, false).opened()).isEqualTo(250);
        assertThat(count("cases.kase")).isEqualTo(450);
    }

    @Test
    void runsOneAtATimeAndForgetsOneThatDied() {
        started(FILE, true);
        assertThat(start(FILE, true)).isInstanceOf(Imports.Start.Busy.class);

        clock.forward(Duration.ofMinutes(1));
        assertThat(start(FILE, true)).isInstanceOf(Imports.Start.Started.class);
    }

    @Test
    void saysWhichColumnAFileLacks(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("short.csv"), "SRNumber,CreatedDate\n1,2\n");

        assertThat(start(file, true))
                .isEqualTo(new Imports.Start.Unfit(
                        "The file has no column ClosedDate, UpdatedDate, RequestSource, RequestType, Status,"
                                + " Address."));
    }

    private Run imported(Path file, boolean dryRun) {
        var start = started(file, dryRun);
        start.work().run();
        return imports.find(start.run()).orElseThrow();
    }

    private Imports.Start.Started started(Path file, boolean dryRun) {
        return (Imports.Start.Started) start(file, dryRun);
    }

    private Imports.Start start(Path file, boolean dryRun) {
        return imports.start("los_angeles", file, file.getFileName().toString(), dryRun, ADA);
    }

    private Case find(String source) {
        var reference = jdbc.sql("select reference from imports.brought where source = :source")
                .param("source", source)
                .query(String.class)
                .single();
        return cases.find(new Reference(reference)).orElseThrow();
    }

    private int count(String table) {
        return JdbcTestUtils.countRowsInTable(jdbc, table);
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

    /// The rows that will do are the first 37 of the file; none of its values has a comma or a quote.
    private static List<Map<String, String>> good() throws IOException {
        var lines = Files.readAllLines(FILE);
        var titles = List.of(lines.getFirst().split(","));
        return lines.subList(1, 38).stream()
                .map(line -> line.split(",", -1))
                .map(values -> IntStream.range(0, titles.size())
                        .boxed()
                        .collect(Collectors.toMap(titles::get, index -> values[index])))
                .toList();
    }

    private static List<String> copies(int count) throws IOException {
        var lines = Files.readAllLines(FILE);
        return Stream.concat(
                        Stream.of(lines.getFirst()),
                        IntStream.range(0, count).mapToObj(i -> lines.get(31).replace("T-0031", "C-" + i)))
                .toList();
    }
}
