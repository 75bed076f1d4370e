package frontdoor.letters;

import frontdoor.checks.CouncilNames;
import frontdoor.checks.Fault;
import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import frontdoor.directory.Services;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The council's texts for letters: the `letters` of its folder, read at start-up and when an administrator asks. A
/// file with a fault is refused whole; what it said before goes on to hold.
@Component
@Order(30)
public class LetterTemplates implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(LetterTemplates.class);
    private static final String FOLDER = "letters";

    /// @param byLanguage each by its key
    private record Held(Map<String, Map<String, LetterTemplate>> byLanguage, Map<String, List<Fault>> refused) {}

    private final CouncilFolder folder;
    private final Translations translations;
    private final Services services;
    private final TemplateStore store;
    private final Clock clock;
    private volatile Held held = new Held(Map.of(), Map.of());

    LetterTemplates(
            CouncilFolder folder, Translations translations, Services services, TemplateStore store, Clock clock) {
        this.folder = folder;
        this.translations = translations;
        this.services = services;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        read();
    }

    /// Reads every file anew.
    public void read() {
        var reader = new TemplateReader(
                services.all().stream().collect(Collectors.toMap(Service::key, service -> service)),
                CouncilNames.of(folder.path()).teams());
        var refused = new TreeMap<String, List<Fault>>();
        var originals = new TreeMap<String, LetterTemplate>();
        for (var file : files()) {
            var name = file.getFileName().toString();
            var text = text(file);
            keep(reader.read(name, text), text, FOLDER + "/" + name, refused)
                    .or(() -> store.latest(key(name), Translations.ORIGINAL)
                            .flatMap(version -> Optional.ofNullable(
                                    reader.read(name, version.text()).template())))
                    .ifPresent(template -> originals.put(template.key(), template));
        }
        var byLanguage = new LinkedHashMap<String, Map<String, LetterTemplate>>();
        byLanguage.put(Translations.ORIGINAL, Map.copyOf(originals));
        translations
                .others()
                .forEach(language -> byLanguage.put(language, translated(language, originals, reader, refused)));
        held = new Held(Map.copyOf(byLanguage), Map.copyOf(refused));
        refused.forEach((name, faults) -> log.error("{} was not taken over: {} faults", name, faults.size()));
    }

    private Map<String, LetterTemplate> translated(
            String language,
            Map<String, LetterTemplate> originals,
            TemplateReader reader,
            Map<String, List<Fault>> refused) {
        var all = new TreeMap<String, LetterTemplate>();
        originals.values().forEach(original -> {
            var name = original.key() + TemplateReader.ENDING;
            var text = translations.text(language, FOLDER + "/" + name);
            if (!text.isEmpty()) {
                keep(
                                reader.translation(original, name, text, language),
                                text,
                                "words/" + language + "/" + FOLDER + "/" + name,
                                refused)
                        .or(() -> store.latest(original.key(), language)
                                .flatMap(version ->
                                        Optional.ofNullable(reader.translation(original, name, version.text(), language)
                                                .template())))
                        .ifPresent(template -> all.put(template.key(), template));
            }
        });
        return Map.copyOf(all);
    }

    private Optional<LetterTemplate> keep(
            TemplateReader.Read read, String text, String name, Map<String, List<Fault>> refused) {
        var template = read.template();
        if (template == null) {
            refused.put(name, read.faults());
            return Optional.empty();
        }
        store.keep(template, text);
        return Optional.of(template);
    }

    /// The original texts, by title.
    public List<LetterTemplate> all() {
        return held.byLanguage().getOrDefault(Translations.ORIGINAL, Map.of()).values().stream()
                .sorted(Comparator.comparing(LetterTemplate::title))
                .toList();
    }

    /// Those that may be written about a service, those made for it first.
    ///
    /// @param service null for somebody without a case
    public List<LetterTemplate> about(@Nullable String service) {
        return all().stream()
                .filter(template -> template.isFor(service))
                .sorted(Comparator.comparing(template -> template.services().isEmpty()))
                .toList();
    }

    /// @return empty where the letter is not written in that language
    public Optional<LetterTemplate> find(String key, String language) {
        return Optional.ofNullable(
                held.byLanguage().getOrDefault(language, Map.of()).get(key));
    }

    /// The languages in which a letter is written, the council's own first.
    public List<String> languages(String key) {
        return Stream.concat(Stream.of(Translations.ORIGINAL), translations.others().stream())
                .filter(language -> find(key, language).isPresent())
                .toList();
    }

    public boolean isPast(LetterTemplate template) {
        return CivilTime.day(clock.instant()).isAfter(template.review());
    }

    /// Files that were not taken over, with their faults, by their path in the council's folder.
    public Map<String, List<Fault>> refused() {
        return new TreeMap<>(held.refused());
    }

    /// What a letter's file said, newest first: at most a hundred texts, in all languages.
    public List<TemplateVersion> versions(String key) {
        return store.versions(key, 100);
    }

    private static String key(String name) {
        return name.substring(0, name.length() - TemplateReader.ENDING.length());
    }

    private List<Path> files() {
        var letters = folder.resolve(FOLDER);
        if (!Files.isDirectory(letters)) {
            return List.of();
        }
        try (var files = Files.list(letters)) {
            return files.filter(file -> file.toString().endsWith(TemplateReader.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
