package frontdoor.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import frontdoor.kernel.Sha256;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From paper to a conversation, with the programs that really read it. Where they are not installed,
/// what needs them is skipped and says so.
@SpringBootTest
class ScansTests {

    private static final String LETTER = """
            14 Example Road
            Anytown
            ZZ3 4AB

            Dear Council
            The street light outside my house is broken
            Please mend it soon

            Yours sincerely
            Lee Sample""";

    @Autowired
    Scans scans;

    @Autowired
    Tools tools;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeEach
    void aMonday() {
        clock.set("2026-11-23T10:00");
    }

    @Test
    void readsALetterAndKnowsWhoWroteIt() {
        needsPrograms();
        long lee = people.known(
                Details.of("Lee Sample", "lee@example.org", null).withAddress("14 Example Road", "ZZ3 4AB"));
        var raw = Paper.scan(LETTER);
        scans.keep("post.pdf", raw, "contact_centre", List.of());
        assertThat(scans.keep("post.pdf", raw, "contact_centre", List.of())).isFalse();
        scans.sort();
        assertThat(scans.sort()).isZero();

        var item = items(raw).getFirst();
        assertThat((String) item.get("body")).contains("street light outside my house is broken");
        assertThat(item).containsEntry("confidence", "likely").containsEntry("person_id", lee);
        assertThat((String) item.get("files"))
                .contains("page-1.jpg", "post.pdf")
                .doesNotContain("problem");
        assertThat(item).containsEntry("channel", "paper");
    }

    @Test
    void partsLettersAtBlankPagesOrWhereSomebodySays() {
        needsPrograms();
        var blank = Paper.scan("First letter of all", "Its second page here", "", "Another letter now");
        scans.keep("three.pdf", blank, "contact_centre", List.of());
        var byHand = Paper.scan("Letter one begins", "Letter two begins", "and it goes on");
        scans.keep("hand.pdf", byHand, "contact_centre", List.of(1, 2));
        scans.sort();

        assertThat(items(blank))
                .extracting(item -> (String) item.get("body"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("First letter", "second page"),
                        other -> assertThat(other).contains("Another letter"));
        assertThat(items(byHand)).hasSize(2);
        assertThat((String) items(byHand).getLast().get("body")).contains("two begins", "goes on");
    }

    @Test
    void whatIsBrokenLandsAndSaysSo() {
        needsPrograms();
        var cut = Arrays.copyOf(Paper.scan(LETTER, "x"), 200);
        scans.keep("cut.pdf", cut, "contact_centre", List.of());
        scans.keep("none.pdf", "%PDF-nothing".getBytes(StandardCharsets.UTF_8), "contact_centre", List.of());
        scans.sort();

        assertThat(items(cut))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("trouble", "broken"));
        assertThat(scans.original((String) items(cut).getFirst().get("source"))).contains(cut);
    }

    @Test
    void aScannerThatStopsHalfWayIsWaitedForAndThenShown() throws IOException {
        var settings = new ScanSettings(
                folder,
                "contact_centre",
                Duration.ofSeconds(20),
                Duration.ofMinutes(10),
                "eng",
                Duration.ofMinutes(1),
                2_000_000);
        var watched = new WatchedFolder(settings, scans, clock);
        var half = Arrays.copyOf(Paper.scan("Half a letter"), 3000);
        var file = Files.write(folder.resolve("half.pdf"), half);
        written(file, Duration.ofSeconds(5));
        assertThat(watched.look()).as("still being written").isZero();
        written(file, Duration.ofMinutes(2));
        assertThat(watched.look()).as("without its end").isZero();
        written(file, Duration.ofMinutes(11));
        assertThat(watched.look()).isEqualTo(1);
        assertThat(file).doesNotExist();
        scans.sort();
        assertThat(items(half)).hasSize(1);
        written(Files.write(folder.resolve("again.pdf"), half), Duration.ofMinutes(11));
        watched.look();
        scans.sort();
        assertThat(items(half)).as("the same scan once more").hasSize(1);
    }

    private void written(Path file, Duration ago) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(ago)));
    }

    private void needsPrograms() {
        assumeTrue(tools.areInstalled(), "Tesseract and Poppler are not installed");
    }

    private List<Map<String, Object>> items(byte[] scan) {
        return jdbc.sql("""
                select i.channel, i.body, i.trouble, i.source, i.confidence, i.files::text as files, c.person_id
                from conversations.item i join conversations.conversation c on c.id = i.conversation_id
                where i.source like 'scan:' || ? || ':%' order by i.id
                """).param(Sha256.of(scan)).query().listOfRows();
    }
}
