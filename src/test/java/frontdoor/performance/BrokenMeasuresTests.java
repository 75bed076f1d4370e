package frontdoor.performance;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.council.CouncilFolder;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// A slip in one measure's file costs the council that measure and nothing else.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ExtendWith(OutputCaptureExtension.class)
class BrokenMeasuresTests {

    private static final Period MARCH = Period.of(YearMonth.of(2026, 3));

    private static final String SOUND = """
            -- title: One
            -- unit: count
            -- source: none
            -- meaning: There is one.
            select 'A' as id, null::text as reference, cast(:from as date) as day, null::text as service,
                   null::text as ward, null::text as channel, null::text as detail, 1 as counts
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @TempDir
    Path council;

    @BeforeEach
    void oneSoundMeasure() throws IOException {
        clock.set("2026-04-15T09:00");
        Files.createDirectory(council.resolve("measures"));
        write("sound", SOUND);
    }

    @Test
    void aFileThatCannotBeReadIsLeftOutAndNamedInTheLog(CapturedOutput log) throws IOException {
        write("no_unit", SOUND.replace("-- unit: count\n", ""));
        write("sideways", SOUND.replace("-- source", "-- direction: sideways\n-- source"));
        write("many", SOUND.replace("-- source", "-- direction: up\n-- target: many\n-- source"));
        Files.write(council.resolve("measures/not_text.sql"), new byte[] {(byte) 0xff, (byte) 0xfe});

        var scorecard = scorecard();

        assertThat(scorecard.measures()).extracting(Measure::key).containsExactly("sound");
        assertThat(log)
                .contains("no_unit.sql is left out", "has no line -- unit:")
                .contains("sideways.sql is left out", "no such direction: sideways")
                .contains("many.sql is left out", "a target that is no number: many")
                .contains("not_text.sql is left out");
    }

    @Test
    void aStatementThatFailsIsToldApartFromTheFiguresThatAreCounted() throws IOException {
        write("wrong_column", SOUND.replace("1 as counts", "no_such_column as counts"));
        write("wrong_parameter", SOUND.replace(":from", ":never"));

        var figures = scorecard().figures(MARCH, Filter.ALL);

        assertThat(figures.counted())
                .extracting(figure -> figure.measure().key())
                .containsExactly("sound");
        assertThat(figures.failed())
                .extracting(Measure::file)
                .containsExactlyInAnyOrder("wrong_column.sql", "wrong_parameter.sql");
    }

    @Test
    void aStatementThatFailsIsLoggedOnceAnHour(CapturedOutput log) throws IOException {
        write("wrong_column", SOUND.replace("1 as counts", "no_such_column as counts"));
        var scorecard = scorecard();

        scorecard.figures(MARCH, Filter.ALL);
        scorecard.figures(MARCH, Filter.ALL);
        assertThat(times(log)).isOne();

        clock.forward(Duration.ofHours(1));
        scorecard.figures(MARCH, Filter.ALL);
        assertThat(times(log)).isEqualTo(2);
    }

    private static long times(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains("measures/wrong_column.sql cannot be counted"))
                .peek(line -> assertThat(line).contains("no_such_column"))
                .count();
    }

    private Scorecard scorecard() throws IOException {
        return new Scorecard(new Measures(new CouncilFolder(council)), new CountStore(jdbc), clock);
    }

    private void write(String key, String file) throws IOException {
        Files.writeString(council.resolve("measures/" + key + ".sql"), file);
    }
}
