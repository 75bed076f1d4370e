package frontdoor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.council.CouncilFolder;
import frontdoor.directory.Publishing.Result;
import frontdoor.kernel.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The council's folder and the desk both publish. Each test has a file of its own to begin with, and starts the
/// directory again, as a restart does.
@SpringBootTest
class ServiceFolderTests {

    private static final String SHIPPED = "src/main/resources/council/services/missed_bin.yaml";

    @Autowired
    Translated translated;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @TempDir
    Path council;

    private Path file;
    private Started directory;
    private int first;

    /// What a start of the application makes anew.
    private record Started(Services services, Publishing publishing, ServiceFolder folder) {

        String title() {
            return services.current("missed_bin").orElseThrow().title();
        }

        int number() {
            return services.currentNumber("missed_bin");
        }
    }

    @BeforeEach
    void theFolderHasTheShippedFile() throws IOException {
        file = Files.createDirectories(council.resolve("services")).resolve("missed_bin.yaml");
        write(Files.readString(Path.of(SHIPPED)) + "# " + UUID.randomUUID() + "\n");
        directory = started();
        first = directory.number();
    }

    @Test
    void whatWasPublishedAtTheDeskSurvivesARestart() throws IOException {
        publishedAtTheDesk("A bin was missed");

        var again = started();

        assertThat(again.title()).isEqualTo("A bin was missed");
        assertThat(again.number()).isEqualTo(first + 1);
        assertThat(again.folder().read())
                .containsEntry("missed_bin.yaml", new Result.Unchanged("missed_bin", first + 1));
    }

    @Test
    void aNewerFileBecomesTheNextVersionAfterTheOneOfTheDesk() throws IOException {
        publishedAtTheDesk("A bin was missed");
        write(titled("We missed your bin"));

        var again = started();

        assertThat(again.title()).isEqualTo("We missed your bin");
        assertThat(again.services().history("missed_bin"))
                .extracting(Version::number)
                .startsWith(first + 2, first + 1, first);
        assertThat(again.services().history("missed_bin").getFirst().approvedBy())
                .isEqualTo("system:council-folder");
    }

    @Test
    void aNewerFileOvertakesADraftThatWaits() throws IOException {
        long draft = proposed("A bin was missed");
        write(titled("We missed your bin"));

        var again = started();

        assertThat(again.publishing().approve(draft, Actor.staff("quinn"))).isEqualTo(new Result.Overtaken(first + 1));
        assertThat(again.title()).isEqualTo("We missed your bin");
    }

    @Test
    void aNewerFileThatIsNotSoundIsRefusedWhole() throws IOException {
        publishedAtTheDesk("A bin was missed");
        write(titled("We missed your bin").replace("queue: crews\n", "queue: crew\n"));

        var again = started();

        assertThat(again.title()).isEqualTo("A bin was missed");
        assertThat(again.folder().refused()).containsOnlyKeys("missed_bin.yaml");
        assertThat(again.folder().refused().get("missed_bin.yaml")).isNotEmpty();
    }

    @Test
    void anOlderFileThatIsPutBackDoesNotUndoWhatCameLater() throws IOException {
        var older = Files.readString(file);
        write(titled("We missed your bin"));
        directory = started();
        write(older);

        var again = started();

        assertThat(again.title()).isEqualTo("We missed your bin");
        assertThat(again.number()).isEqualTo(first + 1);
    }

    private Started started() {
        var versions = new VersionStore(jdbc);
        var services = new Services(versions, clock);
        var publishing = new Publishing(
                versions,
                new DraftStore(jdbc),
                services,
                new Finder(jdbc, translated, new Spelling(jdbc), new Synonyms(List.of()), new Misses(jdbc), clock),
                new CouncilFolder(council),
                event -> services.published((VersionPublished) event),
                json,
                clock);
        var folder = new ServiceFolder(new CouncilFolder(council), publishing);
        folder.run(new DefaultApplicationArguments());
        return new Started(services, publishing, folder);
    }

    private void publishedAtTheDesk(String title) throws IOException {
        assertThat(directory.publishing().approve(proposed(title), Actor.staff("quinn")))
                .isEqualTo(new Result.Published("missed_bin", first + 1));
    }

    private long proposed(String title) throws IOException {
        var result = directory.publishing().propose("missed_bin", titled(title), "A test", Actor.staff("pip"));
        assertThat(result).isInstanceOf(Result.Proposed.class);
        return ((Result.Proposed) result).draft();
    }

    private String titled(String title) throws IOException {
        return Files.readString(file).replaceFirst("(?m)^title: .*$", "title: " + title);
    }

    private void write(String yaml) throws IOException {
        Files.writeString(file, yaml);
    }
}
