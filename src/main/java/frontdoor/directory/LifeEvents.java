package frontdoor.directory;

import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/// The council's list of what happens in people's lives, from `events.yaml`, in the order of the front page.
@Component
public class LifeEvents {

    private static final String FILE = "events.yaml";

    private final List<LifeEvent> all;
    private final Map<String, List<LifeEvent>> translated;

    LifeEvents(CouncilFolder folder, Translations translations) {
        this.all = read(folder.read(FILE));
        this.translated = translations.others().stream()
                .collect(Collectors.toMap(language -> language, language -> translated(language, translations)));
    }

    private List<LifeEvent> translated(String language, Translations translations) {
        var texts = translations.texts(language, FILE).path("events");
        return all.stream()
                .map(event -> translated(event, texts.path(event.key()), language, translations))
                .toList();
    }

    private static LifeEvent translated(LifeEvent event, JsonNode texts, String language, Translations translations) {
        if (texts.hasNonNull("title") && texts.hasNonNull("says")) {
            return new LifeEvent(
                    event.key(),
                    texts.path("title").asString(),
                    texts.path("says").asString());
        }
        translations.lack(language, List.of(event.title(), event.says()));
        return event;
    }

    public List<LifeEvent> all() {
        return all;
    }

    /// In a language, as far as they are translated.
    public List<LifeEvent> all(String language) {
        return translated.getOrDefault(language, all);
    }

    public Optional<LifeEvent> find(String key, String language) {
        return all(language).stream().filter(event -> event.key().equals(key)).findFirst();
    }

    private static List<LifeEvent> read(String text) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        var events = new ArrayList<LifeEvent>();
        if (loaded instanceof Map<?, ?> file && file.get("events") instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> events.add(event(String.valueOf(key), entry)));
        }
        return List.copyOf(events);
    }

    private static LifeEvent event(String key, Object entry) {
        if (entry instanceof Map<?, ?> words && words.get("title") != null && words.get("says") != null) {
            return new LifeEvent(
                    key, words.get("title").toString(), words.get("says").toString());
        }
        throw new IllegalArgumentException(FILE + ": the event " + key + " needs a title and says");
    }
}
