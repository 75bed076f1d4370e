package frontdoor.articles;

import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import frontdoor.pdf.Paper;
import frontdoor.pdf.Part;
import frontdoor.pdf.Pdfs;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/// Information packs: what `packs.yaml` of the council's folder puts together. The folder need not have one.
@Component
public class Packs {

    private static final String FILE = "packs.yaml";

    private record Printed(String pack, String language, int points) {}

    private final Map<String, List<Pack>> spoken;
    private final List<Pack> all;
    private final Pdfs pdfs;
    private final Map<Printed, byte[]> made = new ConcurrentHashMap<>(); // packs, languages and sizes are few

    Packs(CouncilFolder folder, Translations translations, Articles articles, Pdfs pdfs) {
        this.all = read(folder, articles);
        this.spoken = translations.others().stream()
                .collect(Collectors.toMap(
                        language -> language, language -> translated(language, translations, articles)));
        this.pdfs = pdfs;
    }

    public List<Pack> all(String language) {
        return spoken.getOrDefault(language, all);
    }

    public Optional<Pack> find(String key, String language) {
        return all(language).stream().filter(pack -> pack.key().equals(key)).findFirst();
    }

    /// Those for something that has happened.
    public List<Pack> when(String event, String language) {
        return all(language).stream().filter(pack -> pack.event().equals(event)).toList();
    }

    /// A pack on paper. Each article begins on a page of its own.
    ///
    /// @param points [Paper#USUAL], [Paper#LARGE] or [Paper#GIANT]
    /// @param site where links lead that begin with a slash
    public byte[] pdf(Pack pack, String language, int points, String site) {
        return made.computeIfAbsent(
                new Printed(pack.key(), language, points), printed -> pdfs.make(paper(pack, printed, site)));
    }

    private static Paper paper(Pack pack, Printed printed, String site) {
        var parts = new ArrayList<Part>();
        parts.add(Part.paragraph(pack.summary()));
        pack.articles().forEach(article -> {
            parts.add(new Part.NewPage());
            parts.addAll(ArticlePaper.parts(article, site));
        });
        var language = Locale.forLanguageTag(printed.language());
        return new Paper(pack.title(), language, printed.points(), null, "", parts);
    }

    private List<Pack> translated(String language, Translations translations, Articles articles) {
        var texts = translations.texts(language, FILE).path("packs");
        return all.stream()
                .map(pack -> translated(pack, texts.path(pack.key()), language, translations, articles))
                .toList();
    }

    private static Pack translated(
            Pack pack, JsonNode texts, String language, Translations translations, Articles articles) {
        var inside = pack.articles().stream()
                .map(article -> articles.find(article.key(), language).orElse(article))
                .toList();
        if (texts.hasNonNull("title") && texts.hasNonNull("summary")) {
            return new Pack(
                    pack.key(),
                    texts.path("title").asString(),
                    texts.path("summary").asString(),
                    pack.event(),
                    inside);
        }
        translations.lack(language, List.of(pack.title(), pack.summary()));
        return new Pack(pack.key(), pack.title(), pack.summary(), pack.event(), inside);
    }

    private static List<Pack> read(CouncilFolder folder, Articles articles) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            return List.of();
        }
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(folder.read(FILE));
        var packs = new ArrayList<Pack>();
        if (loaded instanceof Map<?, ?> file && file.get("packs") instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> packs.add(pack(String.valueOf(key), entry, articles)));
        }
        return List.copyOf(packs);
    }

    private static Pack pack(String key, Object entry, Articles articles) {
        if (entry instanceof Map<?, ?> words
                && words.get("title") != null
                && words.get("summary") != null
                && words.get("articles") instanceof List<?> keys) {
            var event = words.get("event");
            return new Pack(
                    key,
                    String.valueOf(words.get("title")),
                    String.valueOf(words.get("summary")),
                    event == null ? "" : event.toString(),
                    keys.stream().map(each -> article(key, each, articles)).toList());
        }
        throw new IllegalArgumentException(FILE + ": the pack " + key + " needs a title, a summary and articles");
    }

    private static Article article(String pack, Object key, Articles articles) {
        return articles.find(String.valueOf(key), Translations.ORIGINAL)
                .filter(Article::isPublic)
                .orElseThrow(() -> new IllegalArgumentException(
                        FILE + ": the pack " + pack + " has " + key + ", and no article for everyone is called so"));
    }
}
