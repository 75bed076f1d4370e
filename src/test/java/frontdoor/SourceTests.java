package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The rules of `docs/ARCHITECTURE.md` that only the text of the files can show.
class SourceTests {

    private static final Path MAIN = Path.of("src/main");
    private static final int LONGEST_FILE = 250; // lines

    @Test
    void noFileIsLongerThanAPersonReads() {
        assertThat(files(Path.of("src"), "java"))
                .allSatisfy(file -> assertThat(text(file).lines().count())
                        .as(file.toString())
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void documentationIsWrittenInMarkdown() {
        assertThat(files(Path.of("src"), "java"))
                .filteredOn(
                        file -> text(file).lines().anyMatch(line -> line.strip().startsWith("/**")))
                .isEmpty();
    }

    /// A word or two alone on a line are what is left when a comment was wrapped twice.
    @Test
    void commentsAreWrappedOnce() {
        var leftOver = Pattern.compile("(?m)^ */// (?:\\S+ )?\\S{1,9}(?<![.:;`)])\n */// [\\p{L}`]");
        assertThat(files(Path.of("src"), "java"))
                .filteredOn(file -> leftOver.matcher(text(file)).find())
                .isEmpty();
    }

    /// SQL hides dependencies from Java. So it is read as text: a module names its own schema, the views of
    /// others that are called `fact`, and the functions of others.
    @Test
    void sqlStaysInItsOwnSchema() {
        var named = Pattern.compile(
                "\\b(?:from|join|into|update|references|table|on) (" + schemas() + ")\\.(\\w+)(\\s*\\()?(?![\\w.])");
        for (var file : files(MAIN, "java|sql")) {
            assertThat(named.matcher(text(file)).results())
                    .as(file.toString())
                    .filteredOn(name -> !allowed(file, name))
                    .extracting(MatchResult::group)
                    .isEmpty();
        }
    }

    private static String schemas() {
        try (var folders = Files.list(MAIN.resolve("resources/db/migration"))) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean allowed(Path file, MatchResult name) {
        boolean own = file.getParent().endsWith(name.group(1));
        boolean fact = name.group(2).startsWith("fact");
        boolean function = name.group(3) != null && !name.group().startsWith("into");
        return own || fact || function;
    }

    /// `mail` says why it reads more than people may type, and a Message-ID only looks like an address. The last two
    /// take addresses out of a text, for which they may take too much.
    @Test
    void oneTypeSaysWhatAnEmailAddressIs() {
        assertThat(javaWith(Pattern.compile("(?:S|[)}\\]])[+*]?@[\\[(\\\\]|contains\\(\"@\"\\)")))
                .containsExactlyInAnyOrder(
                        "EmailAddress.java", "Letter.java", "Matching.java", "Feedback.java", "PlainEnglish.java");
    }

    @Test
    void oneTypeWritesCsvAndOneGivesOutWhatIsSaved() {
        assertThat(javaWith(Pattern.compile("CsvWriter"))).containsExactly("Spreadsheet.java");
        assertThat(javaWith(Pattern.compile("(?i)content[_-]?disposition|text/csv")))
                .containsExactlyInAnyOrder("SavedFile.java", "Pdf.java");
    }

    private static List<String> javaWith(Pattern text) {
        return files(MAIN, "java").stream()
                .filter(file -> text.matcher(text(file)).find())
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> files(Path root, String endings) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(" + endings + ")"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
