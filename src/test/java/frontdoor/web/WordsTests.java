package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.checks.PlainEnglish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words on pages: where they are kept, that none is missing, and how they are written.
class WordsTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final int SHORTEST_PAGE = 40; // words
    private static final Set<String> STAFF = Set.of(
            "admin",
            "answering",
            "catalogue",
            "curating",
            "customers",
            "desk",
            "drafting",
            "importing",
            "inbox",
            "manual",
            "notices",
            "overseeing",
            "posting",
            "reception",
            "referrals",
            "signin",
            "scans",
            "working");
    /// In Welsh a label would change its first letter after “Enter”.
    private static final String NAMES_NOTHING = "problem.required.named";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^}]*}|%\\{\\w+}");

    private static final Pattern LOCALIZED = Pattern.compile("\\.(localize|count)\\(([^)]*)");
    private static final Pattern KEY = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<>@`]*\\p{L}{2}[^<>@`]*)<");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:aria-label|alt|title|placeholder)=\"[^\"$]*\\p{L}[^\"$]*\"");

    @Test
    void everyKeyThatIsUsedHasWords() {
        var known = keys(english());
        for (var file :
                Stream.concat(files(TEMPLATES, ".jte"), files(JAVA, ".java")).toList()) {
            assertThat(used(text(file))).as(file.toString()).isSubsetOf(known);
        }
    }

    /// The second of two would be read, and nobody would see that the first is not.
    @Test
    void noKeyStandsTwiceInABundle() {
        for (var file : files(MESSAGES, ".properties").toList()) {
            var keys = text(file)
                    .lines()
                    .filter(line -> line.matches("[a-zA-Z][\\w.-]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')));
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    /// Those for staff alone are English only, and so are their pages.
    @Test
    void everyBundleForThePublicIsWelshToo() {
        for (var file : english().filter(file -> !STAFF.contains(name(file))).toList()) {
            var english = messages(Stream.of(file));
            var welsh = messages(Stream.of(file.resolveSibling(name(file) + "_cy.properties")));

            assertThat(welsh.stringPropertyNames()).as(file.toString()).containsAll(english.stringPropertyNames());
            // A number may have a form of its own in Welsh, and no more.
            assertThat(welsh.stringPropertyNames())
                    .as(file.toString())
                    .allMatch(key -> english.containsKey(key)
                            || english.containsKey(key.replaceFirst("\\.(zero|two|few|many|\\d+)$", ".other")));
            english.stringPropertyNames().stream()
                    .filter(key -> !key.equals(NAMES_NOTHING))
                    .forEach(key -> assertThat(placeholders(welsh.getProperty(key)))
                            .as(key)
                            .isEqualTo(placeholders(english.getProperty(key))));
        }
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.properties$", "");
    }

    @Test
    void templatesHaveNoWordsOfTheirOwn() {
        for (var file : files(TEMPLATES, ".jte").toList()) {
            assertThat(literals(text(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aWordInATemplateWouldBeFound() {
        assertThat(literals("<p class=\"x\">Your name</p>")).containsExactly("Your name");
        assertThat(literals("@if(a > b)\n<b>${words.localize(\"x.y\")} pence</b>@endif"))
                .containsExactly("pence");
        assertThat(literals("<a aria-label=\"Home\">${name}</a>")).containsExactly("aria-label=\"Home\"");
    }

    /// The pages for 500 and 503 say sorry: it was our fault.
    @Test
    void sentencesAreShortAndPlain() {
        messages(english()).forEach((key, words) -> {
            if (!key.toString().matches("web\\.failure\\.50\\d\\.title")) {
                assertThat(PlainEnglish.hardIn(words.toString()))
                        .as(key.toString())
                        .isEmpty();
            }
        });
    }

    /// What stands on one page has keys that begin alike: `resident.privacy.`
    @Test
    void everyPageCanBeReadByAChildOfFourteen() {
        var pages = new TreeMap<String, List<String>>();
        messages(english().filter(file -> !STAFF.contains(name(file))))
                .forEach((key, words) -> pages.computeIfAbsent(
                                key.toString().replaceFirst("^(\\w+\\.\\w+).*", "$1"), _ -> new ArrayList<>())
                        .add(words.toString()));
        // A measure made for whole texts says nothing of a sentence or two.
        pages.values().removeIf(words -> String.join(" ", words).split("\\s+").length < SHORTEST_PAGE);
        assertThat(pages)
                .allSatisfy((page, words) -> PlainEnglish.grade(words)
                        .ifPresent(grade -> assertThat(grade).as(page).isLessThan(PlainEnglish.HARDEST)));
    }

    /// A straight apostrophe quotes what follows it, so `don't` with an argument would lose words.
    @Test
    void apostrophesAreCurved() {
        messages(files(MESSAGES, ".properties"))
                .forEach((key, words) ->
                        assertThat(words.toString()).as(key.toString()).doesNotContain("'"));
    }

    private static Set<String> used(String text) {
        var used = new TreeSet<String>();
        LOCALIZED
                .matcher(text)
                .results()
                .forEach(call -> KEY.matcher(call.group(2))
                        .results()
                        // A key that goes on, `"web.failure." + status`, ends with a full stop and is not one yet.
                        .map(key -> key.group(1) + (call.group(1).equals("count") ? ".other" : ""))
                        .forEach(used::add));
        return used;
    }

    private static List<String> literals(String template) {
        var html = template.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)^@(import|param) .*$", "")
                .replaceAll("(?s)<script>.*?</script>", "")
                .replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("[!$]\\{(?:[^{}]++|\\{[^{}]*+\\})*+\\}", "")
                .replaceAll(
                        "@(if|elseif|for)\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\)|@(else|endif|endfor)\\b",
                        "");
        return Stream.concat(
                        TEXT.matcher(html).results().map(found -> found.group(1)),
                        SPOKEN.matcher(html).results().map(found -> found.group()))
                .map(String::strip)
                .toList();
    }

    private static Stream<Path> english() {
        return files(MESSAGES, ".properties").filter(file -> !translated(file));
    }

    private static boolean translated(Path file) {
        return file.getFileName().toString().contains("_");
    }

    private static Set<String> keys(Stream<Path> files) {
        return messages(files).stringPropertyNames();
    }

    private static Properties messages(Stream<Path> files) {
        var all = new Properties();
        files.forEach(file -> {
            try (var reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return Arrays.stream(
                    files.filter(file -> file.toString().endsWith(ending)).toArray(Path[]::new));
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
