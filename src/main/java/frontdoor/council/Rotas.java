package frontdoor.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Who can be called while the offices are closed: `rotas.yaml` in the council's folder, a line for each day on
/// which it is somebody else. It is read whenever somebody asks, so a change holds when the file is saved.
@Component
public class Rotas {

    private static final String FILE = "rotas.yaml";
    private static final Logger LOG = LoggerFactory.getLogger(Rotas.class);

    private final CouncilFolder folder;
    private final Translations translations;

    /// @throws IllegalArgumentException if the file cannot be understood
    Rotas(CouncilFolder folder, Translations translations) {
        this.folder = folder;
        this.translations = translations;
        read();
    }

    /// @param title of the rota
    /// @param hours when they can be called, in words
    /// @param name of whoever is on call that day, or null where the rota names nobody
    public record OnCall(
            String title, String hours, @Nullable String name, String phone) {

        private OnCall called(String otherTitle, String otherHours) {
            return new OnCall(otherTitle, otherHours, name, phone);
        }
    }

    /// The same, in the words of `words/<language>/rotas.yaml`; what is not there stays as it is.
    ///
    /// @param language of the page; in one that the council does not speak nothing is translated
    public Optional<OnCall> on(String rota, LocalDate day, String language) {
        var found = on(rota, day);
        return translations.others().contains(language) ? found.map(call -> spoken(call, rota, language)) : found;
    }

    private OnCall spoken(OnCall call, String rota, String language) {
        try {
            var said = translations.texts(language, FILE).path("rotas").path(rota);
            return call.called(
                    said.path("title").asString(call.title()),
                    said.path("hours").asString(call.hours()));
        } catch (YAMLException | IllegalArgumentException broken) {
            LOG.warn("{} in {} cannot be read: {}", FILE, language, broken.getMessage());
            return call;
        }
    }

    /// @param rota its key
    /// @return empty if there is no such rota, or its file was broken since the start
    public Optional<OnCall> on(String rota, LocalDate day) {
        try {
            return Optional.ofNullable(read().get(rota)).map(found -> found.on(day));
        } catch (IllegalArgumentException broken) {
            LOG.warn("{} cannot be read: {}", FILE, broken.getMessage());
            return Optional.empty();
        }
    }

    private record Rota(String title, String hours, String phone, Map<String, Turn> days) {

        OnCall on(LocalDate day) {
            var turn = days.get(day.toString());
            return turn == null
                    ? new OnCall(title, hours, null, phone)
                    : new OnCall(title, hours, turn.name(), turn.phone() == null ? phone : turn.phone());
        }
    }

    private record Turn(String name, @Nullable String phone) {}

    private Map<String, Rota> read() {
        var rotas = new LinkedHashMap<String, Rota>();
        if (!folder.resolve(FILE).toFile().isFile()) {
            return rotas;
        }
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object file = new Yaml(new SafeConstructor(options)).load(folder.read(FILE));
        var listed =
                file instanceof Map<?, ?> parts && parts.get("rotas") instanceof Map<?, ?> found ? found : Map.of();
        listed.forEach((key, rota) -> rotas.put(String.valueOf(key), rota(String.valueOf(key), rota)));
        return rotas;
    }

    private static Rota rota(String key, @Nullable Object rota) {
        var days = new LinkedHashMap<String, Turn>();
        if (rota instanceof Map<?, ?> parts && parts.get("days") instanceof Map<?, ?> listed) {
            listed.forEach((day, turn) -> days.put(
                    LocalDate.parse(String.valueOf(day)).toString(),
                    new Turn(text(key, turn, "name"), textOrNull(turn, "phone"))));
        }
        return new Rota(text(key, rota, "title"), text(key, rota, "hours"), text(key, rota, "phone"), days);
    }

    private static String text(String rota, @Nullable Object parts, String name) {
        var text = textOrNull(parts, name);
        if (text == null) {
            throw new IllegalArgumentException(FILE + ": rotas." + rota + " has no `" + name + "`");
        }
        return text;
    }

    private static @Nullable String textOrNull(@Nullable Object parts, String name) {
        return parts instanceof Map<?, ?> map && map.get(name) != null ? String.valueOf(map.get(name)) : null;
    }
}
