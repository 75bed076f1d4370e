package frontdoor.imports;

import static frontdoor.imports.MadeUpFile.FILE;
import static frontdoor.imports.MadeUpFile.copies;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.jdbc.JdbcTestUtils;

/// Runs that are dry, repeated, stopped, forgotten or not begun at all.
@SpringBootTest
class RunsTests {

    @Autowired
    Imports imports;

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
    void keepsNothingOfADryRunButWhatItWouldRefuse() {
        var run = importer.imported(FILE, true);

        assertThat(run.opened()).isEqualTo(37);
        assertThat(imports.refusals(run.id(), 0, 50)).hasSize(10);
        assertThat(count("cases.kase")).isZero();
        assertThat(count("contacts.contact")).isZero();
        assertThat(count("imports.brought")).isZero();
    }

    @Test
    void bringsNothingInTwice() {
        importer.imported(FILE, false);
        var again = importer.imported(FILE, false);

        assertThat(again.opened()).isZero();
        assertThat(again.already()).isEqualTo(37);
        assertThat(count("cases.kase")).isEqualTo(37);
        assertThat(count("contacts.contact")).isEqualTo(37);
    }

    @Test
    void goesOnWhereItWasStopped(@TempDir Path folder) throws IOException {
        var many = Files.write(folder.resolve("many.csv"), copies(450));
        var start = importer.started(many, false);
        imports.stop(start.run());
        start.work().run();

        assertThat(imports.find(start.run()).orElseThrow().state()).isEqualTo(Run.State.STOPPED);
        assertThat(count("cases.kase")).isEqualTo(200);
        assertThat(importer.imported(many, false).opened()).isEqualTo(250);
        assertThat(count("cases.kase")).isEqualTo(450);
    }

    @Test
    void runsOneAtATimeAndForgetsOneThatDied() {
        importer.started(FILE, true);
        assertThat(importer.start(FILE, true)).isInstanceOf(Imports.Start.Busy.class);

        clock.forward(Duration.ofMinutes(1));
        assertThat(importer.start(FILE, true)).isInstanceOf(Imports.Start.Started.class);
    }

    @Test
    void saysWhichColumnAFileLacks(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("short.csv"), "SRNumber,CreatedDate\n1,2\n");

        assertThat(importer.start(file, true))
                .isEqualTo(new Imports.Start.Unfit(
                        "The file has no column ClosedDate, UpdatedDate, RequestSource, RequestType, Status,"
                                + " Address."));
    }

    private int count(String table) {
        return JdbcTestUtils.countRowsInTable(jdbc, table);
    }
}
