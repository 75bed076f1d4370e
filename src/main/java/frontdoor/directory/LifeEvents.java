package frontdoor.directory;

import frontdoor.council.CouncilFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The council's list of what happens in people's lives, from `events.yaml`, in the order of the front page.
@Component
public class LifeEvents {

    private static final String FILE = "events.yaml";

    private final List<LifeEvent> all;

    LifeEvents(CouncilFolder folder) {
        this.all = read(folder.read(FILE));
    }

    public List<LifeEvent> all() {
        return all;
    }

    public Optional<LifeEvent> find(String key) {
        return all.stream().filter(event -> event.key().equals(key)).findFirst();
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
