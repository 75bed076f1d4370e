package frontdoor.articles;

import frontdoor.articles.Article.Audience;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads one article: lines between two `---`, the text for whoever asks, and under `## Script` what an adviser says.
record ArticleFile(String name, Map<?, ?> head, String text, String script) {

    static final String ENDING = ".md";
    private static final String FENCE = "---\n";
    private static final Pattern SCRIPT = Pattern.compile("(?m)^## Script *$\\n?");

    /// @throws IllegalArgumentException if the lines between the first two `---` are not as they should be
    static ArticleFile of(String name, String file) {
        var parts = file.replace("\r\n", "\n").split("(?m)^" + FENCE, 3);
        Object head = parts.length < 3 ? null : new Yaml(new SafeConstructor(new LoaderOptions())).load(parts[1]);
        if (!(head instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException(name + " begins with ---, its title and the rest, and --- again");
        }
        var texts = SCRIPT.split(parts[2], 2);
        return new ArticleFile(name, entries, texts[0], texts.length > 1 ? texts[1] : "");
    }

    Article article() {
        return new Article(
                name.substring(0, name.length() - ENDING.length()),
                text("title"),
                text("summary"),
                text("owner"),
                LocalDate.parse(day("review")),
                Audience.valueOf(text("audience").toUpperCase(Locale.ROOT)),
                texts("services"),
                texts("standards"),
                texts("events"),
                texts("words"),
                ArticleText.read(text),
                ArticleText.read(script));
    }

    /// An article in the words of this file. What an adviser says stays as it is.
    Article translating(Article article) {
        return new Article(
                article.key(),
                text("title"),
                text("summary"),
                article.owner(),
                article.review(),
                article.audience(),
                article.services(),
                article.standards(),
                article.events(),
                texts("words"),
                ArticleText.read(text),
                article.script());
    }

    private String text(String key) {
        return Objects.requireNonNull(head.get(key), () -> name + " has no `" + key + "`")
                .toString();
    }

    /// As it is written, also where YAML has read a date.
    String day(String key) {
        return head.get(key) instanceof java.util.Date date
                ? date.toInstant().toString().substring(0, "2026-01-01".length())
                : text(key);
    }

    List<String> texts(String key) {
        return head.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
