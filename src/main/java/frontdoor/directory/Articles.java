package frontdoor.directory;

import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import frontdoor.directory.Article.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What the council explains: the `articles` of its folder. Those for everyone are found with the services.
@Component
@Order(20)
public class Articles implements ApplicationRunner {

    private static final String ENDING = ".md";
    private static final String FENCE = "---\n";

    private final List<Article> all;
    private final Map<String, List<Article>> translated;
    private final Finder finder;

    Articles(CouncilFolder folder, Translations translations, Finder finder) {
        this.all = files(folder).stream().map(Articles::read).toList();
        this.translated = translations.others().stream()
                .collect(Collectors.toMap(language -> language, language -> translated(language, translations)));
        this.finder = finder;
    }

    private List<Article> translated(String language, Translations translations) {
        return all.stream()
                .map(article -> translated(article, language, translations))
                .toList();
    }

    /// What staff alone read stays as it is.
    private static Article translated(Article article, String language, Translations translations) {
        var name = article.key() + ENDING;
        var file = translations.text(language, "articles/" + name);
        if (!file.isEmpty()) {
            return translated(article, name, file);
        }
        if (article.isPublic()) {
            translations.lack(language, List.of(article.title(), article.summary()));
        }
        return article;
    }

    private static Article translated(Article article, String name, String file) {
        var head = head(name, file);
        return new Article(
                article.key(),
                text(name, head, "title"),
                text(name, head, "summary"),
                article.owner(),
                article.review(),
                article.audience(),
                article.services(),
                article.events(),
                texts(head.get("words")),
                ArticleText.read(parts(file)[2]));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        finder.indexArticles(all.stream().filter(Article::isPublic).toList(), this::says);
    }

    private String says(Article article) {
        var others = translated.keySet().stream()
                .flatMap(language -> find(article.key(), language).stream())
                .flatMap(other -> Stream.concat(Stream.of(other.title()), other.words().stream()));
        return Stream.concat(article.words().stream(), others).distinct().collect(Collectors.joining(", "));
    }

    public List<Article> all() {
        return all;
    }

    /// In a language, if it is translated.
    public Optional<Article> find(String key, String language) {
        return in(language).stream()
                .filter(article -> article.key().equals(key))
                .findFirst();
    }

    private List<Article> in(String language) {
        return translated.getOrDefault(language, all);
    }

    /// Those that everybody may read about a service.
    public List<Article> about(String service, String language) {
        return in(language).stream()
                .filter(article -> article.isPublic() && article.services().contains(service))
                .toList();
    }

    /// Those that it helps everybody to read when something has happened.
    public List<Article> when(String event, String language) {
        return in(language).stream()
                .filter(article -> article.isPublic() && article.events().contains(event))
                .toList();
    }

    private static List<Path> files(CouncilFolder folder) {
        var articles = folder.resolve("articles");
        if (!Files.isDirectory(articles)) {
            return List.of();
        }
        try (var files = Files.list(articles)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Article read(Path file) {
        try {
            return read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @throws IllegalArgumentException if the lines between the first two `---` are not as they should be
    static Article read(String name, String file) {
        var entries = head(name, file);
        return new Article(
                name.substring(0, name.length() - ENDING.length()),
                text(name, entries, "title"),
                text(name, entries, "summary"),
                text(name, entries, "owner"),
                LocalDate.parse(text(name, entries, "review")),
                Audience.valueOf(text(name, entries, "audience").toUpperCase(Locale.ROOT)),
                texts(entries.get("services")),
                texts(entries.get("events")),
                texts(entries.get("words")),
                ArticleText.read(parts(file)[2]));
    }

    private static Map<?, ?> head(String name, String file) {
        var parts = parts(file);
        Object head = parts.length < 3 ? null : new Yaml(new SafeConstructor(new LoaderOptions())).load(parts[1]);
        if (!(head instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException(name + " begins with ---, its title and the rest, and --- again");
        }
        return entries;
    }

    private static String[] parts(String file) {
        return file.replace("\r\n", "\n").split("(?m)^" + FENCE, 3);
    }

    private static String text(String name, Map<?, ?> entries, String key) {
        @Nullable Object value = entries.get(key);
        if (value instanceof java.util.Date date) {
            return date.toInstant().toString().substring(0, "2026-01-01".length());
        }
        return Objects.requireNonNull(value, () -> name + " has no `" + key + "`")
                .toString();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
