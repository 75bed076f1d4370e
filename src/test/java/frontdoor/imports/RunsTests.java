package frontdoor.imports;

import static frontdoor.imports.MadeUpFile.FILE;
import static frontdoor.imports.MadeUpFile.copies;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Sought;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    private static final Actor ADA = Actor.staff("ada");

    @Autowired
    Imports imports;

    @Autowired
    AuditSearch audit;

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
        imports.stop(start.run(), ADA);
        start.work().run();

        assertThat(imports.find(start.run()).orElseThrow().state()).isEqualTo(Run.State.STOPPED);
        assertThat(count("cases.kase")).isEqualTo(200);
        assertThat(importer.imported(many, false).opened()).isEqualTo(250);
        assertThat(count("cases.kase")).isEqualTo(450);
    }

    @Test
    void whoStartsStopsAndGoesOnIsWrittenDown(@TempDir Path folder) throws IOException {
        var many = Files.newInputStream(Files.write(folder.resolve("many.csv"), copies(450)));
        var tried = (Imports.Start.Started) imports.start("los_angeles", many, "many.csv", true, ADA);
        tried.work().run();
        var stopped = again(tried.run());
        imports.stop(stopped.run(), ADA);
        imports.stop(stopped.run(), ADA);
        stopped.work().run();
        var whole = again(stopped.run());
        whole.work().run();

        assertThat(entered(tried.run())).containsExactly("import.started true");
        assertThat(entered(stopped.run())).containsExactly("import.stopped null", "import.started false");
        assertThat(entered(whole.run())).containsExactly("import.continued false");
    }

    private Imports.Start.Started again(long run) {
        return (Imports.Start.Started) imports.again(imports.find(run).orElseThrow(), ADA);
    }

    /// The newest first.
    private List<String> entered(long run) {
        return audit.find(Sought.about("import:" + run), null).entries().stream()
                .filter(entry -> entry.actor().equals(ADA))
                .map(entry -> entry.action() + " " + entry.detail().get("dry_run"))
                .toList();
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
