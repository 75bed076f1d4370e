package frontdoor.imports;

import static frontdoor.imports.MadeUpFile.FILE;
import static frontdoor.imports.MadeUpFile.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.QueueFilter;
import frontdoor.cases.QueueLine;
import frontdoor.cases.Queues;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of each row of a file.
@SpringBootTest
class ImportsTests {

    @Autowired
    Imports imports;

    @Autowired
    Cases cases;

    @Autowired
    Queues queues;

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
    void bringsInEveryGoodRowAndSaysWhyItRefusesTheOthers() throws IOException {
        var run = importer.imported(FILE, false);

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
    void keepsThePromiseThatTheRowsOwnTimesGive() {
        importer.imported(FILE, false);

        var waiting = find("T-0032"); // opened on Tuesday 4 December 2018, 5pm in London
        assertThat(waiting.openedAt()).isEqualTo(Instant.parse("2018-12-04T17:00:00Z"));
        assertThat(waiting.dueAt()).isEqualTo(Instant.parse("2018-12-11T23:59:59Z"));
        assertThat(waiting.late()).isTrue();
        assertThat(queues.page(QueueFilter.all("street_office"), null).lines())
                .extracting(QueueLine::reference)
                .contains(waiting.reference());

        var night = find("T-0033"); // 11.30pm in Los Angeles is the next morning in London
        assertThat(night.openedAt()).isEqualTo(Instant.parse("2018-12-07T07:30:00Z"));
    }

    @Test
    void livesEachStepAtItsTimeAndTellsNobody() {
        importer.imported(FILE, false);

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
        importer.imported(FILE, false);

        assertThat(find("T-0037").closedAt()).isEqualTo(find("T-0037").openedAt());
    }

    @Test
    void neverTakesTwoRowsForOne() {
        importer.imported(FILE, false);

        assertThat(find("T-0036").reference()).isNotEqualTo(find("T-0032").reference());
        assertThat(find("T-0036").state().answers()).containsEntry("location", Map.of("words", "32 SAMPLE ST"));
        assertThat(find("T-0037").state().answers()).containsEntry("location", Map.of("words", "Not recorded"));
    }

    private Case find(String source) {
        var reference = jdbc.sql("select reference from imports.brought where source = :source")
                .param("source", source)
                .query(String.class)
                .single();
        return cases.find(new Reference(reference)).orElseThrow();
    }
}
