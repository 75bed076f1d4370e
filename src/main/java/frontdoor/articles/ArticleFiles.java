package frontdoor.articles;

import frontdoor.articles.Article.Audience;
import frontdoor.checks.CouncilFiles;
import frontdoor.checks.CouncilNames;
import frontdoor.checks.Fault;
import frontdoor.checks.Nearest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Checks articles on the command line, where nothing runs. At start one with a fault keeps everything from starting.
public final class ArticleFiles implements CouncilFiles {

    private static final String FOLDER = "articles";
    private static final int FIRST_LINE = 2; // below the first ---
    private static final List<String> NEEDED = List.of("title", "summary", "owner", "review", "audience");
    private static final List<String> TRANSLATED = List.of("title", "summary");
    private static final List<String> AUDIENCES = Arrays.stream(Audience.values())
            .map(audience -> audience.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public List<Path> in(Path path) {
        return CouncilFiles.named(path, FOLDER, ArticleFile.ENDING);
    }

    @Override
    public List<Fault> faults(Path file, String text) {
        var council = CouncilFiles.council(file, FOLDER);
        boolean translated = !council.resolve(FOLDER)
                .equals(file.toAbsolutePath().normalize().getParent());
        try {
            var article = ArticleFile.of(file.getFileName().toString(), text);
            return new Faults(article, text, translated ? CouncilNames.nothing() : CouncilNames.of(council))
                    .all(translated);
        } catch (MarkedYAMLException trouble) {
            var mark = trouble.getProblemMark();
            return List.of(new Fault(
                    mark == null ? FIRST_LINE : mark.getLine() + FIRST_LINE,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "",
                    "This line cannot be read.",
                    "A text with a colon in it goes in quotes."));
        } catch (YAMLException | IllegalArgumentException _) {
            return List.of(
                    new Fault(1, 1, "", "An article begins with ---, its title and the rest, and --- again.", ""));
        }
    }

    private record Faults(ArticleFile article, String text, CouncilNames names, List<Fault> found) {

        Faults(ArticleFile article, String text, CouncilNames names) {
            this(article, text, names, new ArrayList<>());
        }

        List<Fault> all(boolean translated) {
            (translated ? TRANSLATED : NEEDED)
                    .stream()
                            .filter(key -> said(key).isBlank())
                            .forEach(key ->
                                    add(key, "The article has no " + key + ".", "Write " + key + ": between the ---."));
            if (!translated) {
                review();
                one("audience", "audience", Set.copyOf(AUDIENCES));
                one("owner", "team", names.teams());
                each("services", "service", names.services());
                each("events", "life event", names.events());
            }
            if (article.text().isBlank()) {
                found.add(new Fault(
                        (int) text.lines().count(),
                        1,
                        "",
                        "The article says nothing.",
                        "Write what it says below the second ---."));
            }
            return found.stream().sorted().toList();
        }

        private String said(String key) {
            var value = article.head().get(key);
            return value == null ? "" : value.toString();
        }

        private void review() {
            try {
                if (!said("review").isBlank()) {
                    LocalDate.parse(article.day("review"));
                }
            } catch (DateTimeParseException _) {
                add("review", "The day of the review is no date.", "Write it as 2027-05-31.");
            }
        }

        private void one(String key, String what, Set<String> known) {
            var said = key.equals("audience") ? said(key).toLowerCase(Locale.ROOT) : said(key);
            if (!said.isBlank()) {
                known(key, what, said, known);
            }
        }

        private void each(String key, String what, Set<String> known) {
            article.texts(key).forEach(said -> known(key, what, said, known));
        }

        /// Where nothing is known of a kind, nothing is checked against it.
        private void known(String key, String what, String said, Set<String> known) {
            if (!known.isEmpty() && !known.contains(said)) {
                add(key, "There is no " + what + " '" + said + "'.", Nearest.suggest(said, known));
            }
        }

        /// At the line of an entry, or above all if it is not there.
        private void add(String key, String what, String fix) {
            var lines = text.lines().toList();
            int line = 1;
            for (int i = lines.size() - 1; i > 0; i--) {
                line = lines.get(i).startsWith(key + ":") ? i + 1 : line;
            }
            found.add(new Fault(line, 1, "", what, fix));
        }
    }
}
