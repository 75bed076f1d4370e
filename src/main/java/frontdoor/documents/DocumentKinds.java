package frontdoor.documents;

import frontdoor.calendars.Span;
import frontdoor.council.CouncilFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The kinds of document that are looked at: `documents.yaml` of the council's folder. A council that has none looks at
/// none.
@Component
public class DocumentKinds {

    private static final String FILE = "documents.yaml";

    private final List<Kind> all;

    /// @param number whether its number is written down
    /// @param keep how long what was written down of it is kept, or null where nothing says
    public record Kind(
            String key,
            String title,
            boolean number,
            @Nullable Span keep) {}

    DocumentKinds(CouncilFolder folder) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> file = folder.resolve(FILE).toFile().isFile()
                ? new Yaml(new SafeConstructor(options)).load(folder.read(FILE))
                : Map.of();
        var keep = file.get("keep");
        this.all = file.get("kinds") instanceof Map<?, ?> kinds
                ? kinds.entrySet().stream()
                        .map(entry -> kind(String.valueOf(entry.getKey()), entry.getValue(), keep))
                        .toList()
                : List.of();
    }

    private static Kind kind(String key, Object fields, @Nullable Object usual) {
        if (fields instanceof Map<?, ?> map && map.get("title") != null) {
            var keep = map.get("keep") == null ? usual : map.get("keep");
            return new Kind(
                    key,
                    String.valueOf(map.get("title")),
                    Boolean.TRUE.equals(map.get("number")),
                    keep == null ? null : Span.parse(keep.toString()));
        }
        throw new IllegalArgumentException(FILE + ": kinds." + key + " needs a title");
    }

    public List<Kind> all() {
        return all;
    }

    /// What a kind is called; its key if the council has it no more.
    public String title(String key) {
        return find(key).map(Kind::title).orElse(key);
    }

    public Optional<Kind> find(String key) {
        return all.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }
}
