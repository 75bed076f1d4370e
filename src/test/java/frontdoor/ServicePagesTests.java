package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.checks.ExplainCommand;
import frontdoor.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `docs/services` is what `explain` writes of the shipped services; run with `-Dgolden=write` to write it again.
class ServicePagesTests {

    private static final Path FILES = Path.of("src/main/resources/council/services");
    private static final Path PAGES = Path.of("docs/services");

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePageOfEveryServiceSaysWhatItsFileSays(Path file) {
        var written = new ByteArrayOutputStream();

        int code = ExplainCommand.run(List.of(file.toString()), new PrintStream(written, true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        Golden.assertMatches(
                PAGES.resolve(page(file)),
                written.toString(StandardCharsets.UTF_8).strip() + "\n");
    }

    @Test
    void noPageIsLeftOfAServiceThatIsGone() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            files().map(ServicePagesTests::page).toList());
        }
    }

    private static String page(Path file) {
        return file.getFileName().toString().replaceFirst("yaml$", "md");
    }
}
