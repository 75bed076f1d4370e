package frontdoor.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What residents read can be read by everybody, and a council is told where it cannot.
class PlainEnglishTests {

    private static final Path COUNCIL = Path.of("src/main/resources/council");

    @Test
    void longSentencesAndWordsThatPutPeopleOffAreFound() {
        assertThat(PlainEnglish.hardIn("Tell us where it is. We will come.")).isEmpty();
        assertThat(PlainEnglish.hardIn("one ".repeat(25) + "more."))
                .singleElement()
                .asString()
                .contains("26 words");
        assertThat(PlainEnglish.hardIn("Please enter a valid date.")).hasSize(2);
        assertThat(PlainEnglish.hardIn("We are sorry that ((name)) has died.")).isEmpty();
        assertThat(PlainEnglish.hardIn("Sorry, that is wrong.")).hasSize(1);
    }

    @Test
    void theGradeIsThatOfFleschAndKincaid() {
        assertThat(PlainEnglish.grade(List.of("The cat sat on the mat.")))
                .get()
                .satisfies(grade -> assertThat(grade).isCloseTo(-1.45, within(0.01)));
        assertThat(
                        PlainEnglish.grade(
                                List.of(
                                        "Notwithstanding the aforementioned considerations, applicants are required to substantiate eligibility.")))
                .get()
                .satisfies(grade -> assertThat(grade).isGreaterThan(PlainEnglish.HARDEST));
        assertThat(PlainEnglish.grade(List.of("Full name"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theMadeUpCouncilsServicesArePlain(Path file) throws IOException {
        assertThat(Wording.advice(ServiceFile.read(file.getFileName().toString(), Files.readString(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theMadeUpCouncilsArticlesArePlain(Path file) throws IOException {
        // Below it stands what an adviser says aloud.
        var lines = Files.readString(file)
                .split("---\n", 3)[2]
                .lines()
                .takeWhile(line -> !line.equals("## Script"))
                .map(line -> line.replaceFirst("^(#+|-|\\d+\\.) +", ""))
                .toList();
        assertThat(lines)
                .allSatisfy(line -> assertThat(PlainEnglish.hardIn(line)).isEmpty());
        assertThat(PlainEnglish.grade(lines))
                .get()
                .satisfies(grade -> assertThat(grade).isLessThan(PlainEnglish.HARDEST));
    }

    @Test
    void theCheckSaysWhatIsHardToReadAndWhatIsNotTranslated(@TempDir Path council) throws IOException {
        var services = Files.createDirectories(council.resolve("services"));
        Files.createDirectories(council.resolve("words/cy/services"));
        Files.copy(COUNCIL.resolve("teams.yaml"), council.resolve("teams.yaml"));
        var hard = Files.readString(COUNCIL.resolve("services/graffiti.yaml"))
                .replaceFirst("(?m)^summary: .*$", "summary: Please tell us about graffiti.");
        Files.writeString(services.resolve("graffiti.yaml"), hard);
        Files.writeString(council.resolve("words/cy/services/graffiti.yaml"), "title: Rhoi gwybod am graffiti\n");
        var said = new ByteArrayOutputStream();

        int code = CheckCommand.run(
                List.of(council.toString()), List.of(), new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("graffiti.yaml: sound.", "Advice: ", "graffiti.yaml:7:10: ‘Please’ is not a word")
                .contains("texts stay English in cy, such as summary");
    }

    static Stream<Path> services() throws IOException {
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
}
