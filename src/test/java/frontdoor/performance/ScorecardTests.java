package frontdoor.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import frontdoor.kernel.Spreadsheet;
import frontdoor.testing.SettableClock;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// A small March, counted by hand. The facts are tables here, with the columns that the views publish.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScorecardTests {

    private static final Period MARCH = Period.of(YearMonth.of(2026, 3));

    @Autowired
    Scorecard scorecard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeAll
    void fillMarch() {
        for (var schema : List.of("cases", "contacts")) {
            jdbc.sql("drop schema if exists " + schema + " cascade").update();
            jdbc.sql("create schema " + schema).update();
        }
        jdbc.sql("""
                create table cases.fact (reference text, service text, ward text, channel text, stage text, outcome text,
                    opened_on date, closed_on date, closed_at timestamptz);
                insert into cases.fact values
                    ('A', 'pothole', 'North', 'web',   null,   'fixed', '2026-02-20', '2026-03-02', '2026-03-02 12:00Z'),
                    ('B', 'pothole', 'South', 'phone', null,   'fixed', '2026-03-01', '2026-03-05', '2026-03-05 12:00Z'),
                    ('C', 'pothole', null,    'web',   'crew', null,    '2026-03-10', null, null),
                    ('D', 'bin',     'North', 'web',   'crew', null,    '2026-03-31', null, null),
                    ('E', 'bin',     'North', 'web',   'crew', null,    '2026-04-01', null, null),
                    ('F', 'bin',     'South', 'paper', null,   '=cmd',  '2026-03-03', '2026-04-01', '2026-04-01 12:00Z');
                create table cases.fact_clock (reference text, standard text, service text, ward text, channel text,
                    opened_on date, due_at timestamptz, paused_in_time boolean, ended_at timestamptz, ended_on date,
                    "end" text, run text default '');
                insert into cases.fact_clock (reference, standard, service, ward, channel, opened_on, due_at,
                    paused_in_time, ended_at, "end") values
                    ('A', 'repair', 'pothole', 'North', 'web',   '2026-02-20', '2026-03-05Z', false, '2026-03-02 12:00Z', 'met'),
                    ('B', 'repair', 'pothole', 'South', 'phone', '2026-03-01', '2026-03-04Z', false, '2026-03-05 12:00Z', 'missed'),
                    ('B', 'reply',  'pothole', 'South', 'phone', '2026-03-01', '2026-03-04Z', false, '2026-03-02 12:00Z', 'met'),
                    ('X', 'repair', 'pothole', 'South', 'phone', '2026-03-01', '2026-03-20Z', false, '2026-03-09 12:00Z', 'ended'),
                    ('C', 'repair', 'pothole', null,    'web',   '2026-03-10', '2026-03-20Z', false, null, null),
                    ('C', 'reply',  'pothole', null,    'web',   '2026-03-10', '2026-03-12Z', false, null, null),
                    ('D', 'repair', 'bin',     'North', 'web',   '2026-03-31', '2026-04-02Z', false, null, null),
                    ('P', 'repair', 'bin',     'North', 'web',   '2026-03-02', '2026-03-04Z', true,  null, null),
                    ('F', 'repair', 'bin',     'South', 'paper', '2026-03-03', '2026-03-30Z', false, '2026-04-01 12:00Z', 'missed');
                update cases.fact_clock set ended_on = (ended_at at time zone 'Europe/London')::date;
                create table contacts.fact (id bigint, at timestamptz, day date, channel text, service text, ward text,
                    outcome text, avoidable_cause text);
                insert into contacts.fact (id, at, channel, service, ward, outcome, avoidable_cause) values
                    (1, '2026-03-01 00:00Z', 'phone', 'pothole', 'North', 'resolved',  null),
                    (2, '2026-03-02 12:00Z', 'phone', 'pothole', 'North', 'opened',    'progress_chasing'),
                    (3, '2026-03-03 12:00Z', 'web',   'bin',     null,    'resolved',  'progress_chasing'),
                    (4, '2026-03-31 12:00Z', 'phone', null,      null,    null,        null),
                    (5, '2026-03-31 12:00Z', 'phone', null,      null,    'abandoned', null),
                    (6, '2026-03-31 23:30Z', 'phone', null,      null,    'resolved',  null);
                update contacts.fact set day = (at at time zone 'Europe/London')::date;
                """).update();
    }

    @BeforeEach
    void itIsApril() {
        clock.set("2026-04-15T09:00");
    }

    @Test
    void countsPromisesKeptOverPromisesEnded() {
        assertThat(figure("answered_in_time"))
                .returns(new BigDecimal("66.7"), Figure::value)
                .returns(BigDecimal.valueOf(2), Figure::sum)
                .returns(3L, Figure::known)
                .returns(Rag.RED, Figure::rag);
    }

    @Test
    void countsOpenAndOverdueCasesAsTheyStoodWhenThePeriodEnded() {
        assertThat(ids("open_cases")).containsExactly("D", "C", "F");
        assertThat(ids("open_and_overdue")).containsExactly("C", "F");
    }

    @Test
    void countsWhatIsOverdueByNowWhileThePeriodRuns() {
        clock.set("2026-03-25T09:00");

        assertThat(ids("open_and_overdue")).containsExactly("C");
    }

    @Test
    void leavesWhatIsNotKnownOutOfAShareAndSaysHowMuchThatIs() {
        assertThat(figure("first_contact_resolution"))
                .returns(new BigDecimal("66.7"), Figure::value)
                .returns(3L, Figure::known)
                .returns(1L, Figure::unknown);
        assertThat(figure("avoidable_contact"))
                .returns(new BigDecimal("50.0"), Figure::value)
                .returns(1L, Figure::unknown);
    }

    @Test
    void knowsNoShareOfNothing() {
        var may = Period.of(YearMonth.of(2027, 5));

        var figure = scorecard.figure(measure("answered_in_time"), may, Filter.ALL);

        assertThat(figure).returns(null, Figure::value).returns(Rag.NOT_KNOWN, Figure::rag);
        assertThat(scorecard.figure(measure("contacts"), may, Filter.ALL).value())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void splitsAFigure() {
        assertThat(scorecard.by(Dimension.WARD, measure("cases_opened"), MARCH, Filter.ALL))
                .extracting(Figure::slice, Figure::value)
                .containsExactly(
                        tuple("North", BigDecimal.ONE), tuple("South", BigDecimal.TWO), tuple(null, BigDecimal.ONE));
        assertThat(scorecard.by(Dimension.DETAIL, measure("avoidable_contact"), MARCH, Filter.ALL))
                .extracting(Figure::slice, Figure::sum)
                .containsExactly(tuple("progress_chasing", BigDecimal.TWO), tuple(null, BigDecimal.ZERO));
        assertThat(scorecard.by(Dimension.MONTH, measure("days_to_close"), MARCH, Filter.ALL))
                .extracting(Figure::slice, Figure::value)
                .containsExactly(tuple("2026-03", new BigDecimal("7.0")));
    }

    @Test
    void filtersFiguresAndRowsAlike() {
        var potholesBySouthPhone = new Filter("pothole", "South", "phone", null);

        assertThat(scorecard
                        .figure(measure("answered_in_time"), MARCH, potholesBySouthPhone)
                        .value())
                .isEqualTo(new BigDecimal("50.0"));
        assertThat(scorecard.rows(measure("answered_in_time"), MARCH, potholesBySouthPhone, null, 10))
                .extracting(CountedRow::id)
                .containsExactly("B/repair", "B/reply");
    }

    @Test
    void everyFigureIsTheSumOfItsRows() {
        for (var figure : scorecard.figures(MARCH, Filter.ALL).counted()) {
            var rows = pages(figure.measure());
            var known = rows.stream()
                    .map(CountedRow::counts)
                    .filter(counts -> counts != null)
                    .toList();

            assertThat(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(figure.measure().title())
                    .isEqualByComparingTo(figure.sum());
            assertThat(known).hasSize((int) figure.known());
            assertThat(rows).hasSize((int) (figure.known() + figure.unknown())).doesNotHaveDuplicates();
        }
    }

    @Test
    void exportsTheRowsWithoutFormulas() {
        var out = new StringWriter();

        Spreadsheet.write(
                out,
                sheet -> scorecard.export(
                        measure("cases_closed"),
                        new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2)),
                        Filter.ALL,
                        sheet));

        assertThat(out.toString().lines())
                .containsExactly(
                        "id,reference,day,service,ward,channel,detail,counts",
                        "F,F,2026-04-01,bin,South,paper,'=cmd,1");
    }

    @Test
    void judgesAgainstTheTarget() {
        var up = measure("answered_in_time");

        assertThat(Rag.of(up, new BigDecimal("90.0"))).isEqualTo(Rag.GREEN);
        assertThat(Rag.of(up, new BigDecimal("81.0"))).isEqualTo(Rag.AMBER);
        assertThat(Rag.of(up, new BigDecimal("80.9"))).isEqualTo(Rag.RED);
        assertThat(Rag.of(measure("avoidable_contact"), new BigDecimal("22.1"))).isEqualTo(Rag.RED);
        assertThat(Rag.of(measure("contacts"), BigDecimal.ONE)).isEqualTo(Rag.NO_TARGET);
    }

    @Test
    void refusesAMeasureThatReadsMoreThanFacts() {
        var file = """
                -- title: Names
                -- unit: count
                -- source: people.person
                -- meaning: None.
                select * from people.person
                """;

        assertThatThrownBy(() -> Measure.read("names", file)).hasMessageContaining("people.person");
    }

    private List<CountedRow> pages(Measure measure) {
        var all = new ArrayList<CountedRow>();
        @Nullable CountedRow last = null;
        do {
            var page = scorecard.rows(measure, MARCH, Filter.ALL, last, 2);
            last = page.isEmpty() ? null : page.getLast();
            all.addAll(page);
        } while (last != null);
        return all;
    }

    private List<String> ids(String key) {
        return pages(measure(key)).stream().map(CountedRow::id).toList();
    }

    private Figure figure(String key) {
        return scorecard.figure(measure(key), MARCH, Filter.ALL);
    }

    private Measure measure(String key) {
        return scorecard.measure(key).orElseThrow();
    }
}
