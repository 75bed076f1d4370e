package frontdoor.articles;

import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import frontdoor.directory.Finder;
import frontdoor.directory.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the council explains: the `articles` of its folder. Those for everyone are found with the services.
@Component
@Order(20)
public class Articles implements ApplicationRunner {

    private final Map<Article, String> files;
    private final List<Article> all;
    private final Map<String, List<Article>> translated;
    private final Finder finder;
    private final ArticleStore store;

    Articles(CouncilFolder folder, Translations translations, Finder finder, ArticleStore store) {
        this.files = files(folder).stream()
                .collect(Collectors.toMap(
                        file -> ArticleFile.of(file.getFileName().toString(), read(file))
                                .article(),
                        Articles::read));
        this.all = files.keySet().stream()
                .sorted(java.util.Comparator.comparing(Article::key))
                .toList();
        this.translated = translations.others().stream()
                .collect(Collectors.toMap(language -> language, language -> translated(language, translations)));
        this.finder = finder;
        this.store = store;
    }

    private List<Article> translated(String language, Translations translations) {
        return all.stream()
                .map(article -> translated(article, language, translations))
                .toList();
    }

    /// What staff alone read stays as it is.
    private static Article translated(Article article, String language, Translations translations) {
        var name = article.key() + ArticleFile.ENDING;
        var file = translations.text(language, "articles/" + name);
        if (!file.isEmpty()) {
            return ArticleFile.of(name, file).translating(article);
        }
        if (article.isPublic()) {
            translations.lack(language, List.of(article.title(), article.summary()));
        }
        return article;
    }

    /// Makes the public ones findable, and keeps the text of each that is new or has changed.
    @Override
    public void run(ApplicationArguments arguments) {
        finder.indexAll(
                "article",
                all.stream().filter(Article::isPublic).map(Articles::found).toList(),
                this::says);
        files.forEach((article, file) -> store.keep(article.key(), file));
    }

    private static Found found(Article article) {
        return new Found("article", article.key(), article.title(), article.summary());
    }

    private String says(Found found) {
        var own = find(found.key(), Translations.ORIGINAL).stream().flatMap(article -> article.words().stream());
        var others = translated.keySet().stream()
                .flatMap(language -> find(found.key(), language).stream())
                .flatMap(other -> Stream.concat(Stream.of(other.title()), other.words().stream()));
        return Stream.concat(own, others).distinct().collect(Collectors.joining(", "));
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

    /// Those that explain a promise to staff, whomever they are for.
    ///
    /// @param standard as an article's file names it
    public List<Article> explaining(String standard) {
        return all.stream()
                .filter(article -> article.standards().contains(standard))
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
            return files.filter(file -> file.toString().endsWith(ArticleFile.ENDING))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
