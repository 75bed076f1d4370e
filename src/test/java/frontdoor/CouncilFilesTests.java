package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.checks.CheckCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The made-up council that ships with Frontdoor is one that a council could begin from.
class CouncilFilesTests {

    private static final Path COUNCIL = Path.of("src/main/resources/council");

    @ParameterizedTest
    @MethodSource("serviceFiles")
    void everyServiceFileIsSoundAndItsExamplesHold(Path file) {
        var said = new ByteArrayOutputStream();

        int code = CheckCommand.run(
                List.of(file.toString()), List.of(), new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    @ParameterizedTest
    @MethodSource("serviceFiles")
    void everyStandardSaysWhereItComesFrom(Path file) throws IOException {
        var standards = (Map<?, ?>) read(file).get("standards");

        assertThat(standards.values())
                .isNotEmpty()
                .allSatisfy(standard ->
                        assertThat((Map<?, ?>) standard).extracting("source").isNotNull());
    }

    @Test
    void everyLifeEventLeadsToAService() throws IOException {
        var called = serviceFiles().flatMap(CouncilFilesTests::events).collect(Collectors.toSet());

        try (var clusters = Files.list(COUNCIL.resolve("events"))) {
            clusters.forEach(file -> called.add(file.getFileName().toString().replace(".yaml", "")));
        }
        assertThat(called).containsAll(keys("events.yaml", "events"));
    }

    @Test
    void everybodyOnTheStaffHasATeamAndRolesThatExist() throws IOException {
        for (var person : staff()) {
            assertThat(keys("teams.yaml", "teams")).contains(person.get("team").toString());
            assertThat(keys("teams.yaml", "roles")).containsAll(roles(person));
        }
    }

    @Test
    void twoPeopleCanPublishAndTwoCanAdminister() throws IOException {
        assertThat(staff())
                .filteredOn(person -> roles(person).contains("publisher"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(staff())
                .filteredOn(person -> roles(person).contains("administrator"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyArticleHasAnOwnerAReviewDateAndServicesThatExist(Path file) throws IOException {
        Map<?, ?> front = yaml(Files.readString(file).split("---\n", 3)[1]);
        var services = serviceFiles().map(CouncilFilesTests::key).collect(Collectors.toSet());

        assertThat(front.keySet().stream()
                        .map(Object::toString)
                        .filter(key -> !Set.of("events", "standards").contains(key)))
                .containsExactlyInAnyOrder("title", "summary", "owner", "review", "audience", "services", "words");
        if (front.get("events") instanceof Collection<?> events) {
            assertThat(keys("events.yaml", "events")).containsAll(texts(events));
        }
        assertThat(keys("teams.yaml", "teams")).contains(front.get("owner").toString());
        assertThat(services).containsAll(texts(front.get("services")));
        if (front.get("standards") instanceof Collection<?> standards) {
            for (var standard : texts(standards)) {
                var parts = standard.split("\\.", 2);
                assertThat(parts[0].equals("wallboard") ? figures() : standards(parts[0]))
                        .as(standard)
                        .contains(parts[1]);
            }
        }
    }

    private static Set<String> standards(String service) throws IOException {
        Map<?, ?> file = read(COUNCIL.resolve("services/" + service + ".yaml"));
        return ((Map<?, ?>) file.get("standards"))
                .keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }

    /// The wallboard has words for each of its figures.
    private static Set<String> figures() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/messages/overseeing.properties")).stream()
                .filter(line -> line.startsWith("overseeing.figure."))
                .map(line -> line.substring("overseeing.figure.".length(), line.indexOf('=')))
                .collect(Collectors.toSet());
    }

    static Stream<Path> serviceFiles() throws IOException {
        return files("services");
    }

    static Stream<Path> articles() throws IOException {
        return files("articles");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(COUNCIL.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    private static Stream<String> events(Path file) {
        try {
            var events = ((Map<?, ?>) read(file).get("find")).get("events");
            return events == null ? Stream.of() : texts(events).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<?, ?>> staff() throws IOException {
        var entries = (Map<?, ?>) read(COUNCIL.resolve("teams.yaml")).get("staff");
        return entries.values().stream()
                .<Map<?, ?>>map(person -> (Map<?, ?>) person)
                .toList();
    }

    private static Set<String> roles(Map<?, ?> person) {
        return texts(person.get("roles"));
    }

    private static Set<String> keys(String file, String block) throws IOException {
        return texts(((Map<?, ?>) read(COUNCIL.resolve(file)).get(block)).keySet());
    }

    private static Set<String> texts(Object list) {
        return ((Collection<?>) list).stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static String key(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static Map<?, ?> read(Path file) throws IOException {
        return yaml(Files.readString(file));
    }

    private static Map<?, ?> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
