package frontdoor.council;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Of whom and of which cases nothing is disposed of, whatever its day says: `holds.yaml` in the council's
/// folder. There may be a claim, an inquiry, or a person who asks for what is held of them. It is read
/// whenever something is to be disposed of, so a hold begins when the file is saved.
@Component
public class Holds {

    private static final String FILE = "holds.yaml";
    private static final Set<String> PARTS = Set.of("people", "cases");

    private final CouncilFolder folder;

    Holds(CouncilFolder folder) {
        this.folder = folder;
    }

    /// @param people any of their ids
    /// @param cases references
    public record Held(Set<Long> people, Set<String> cases) {

        public Held {
            people = Set.copyOf(people);
            cases = Set.copyOf(cases);
        }
    }

    /// None where there is no file.
    ///
    /// @throws IllegalArgumentException if it cannot be understood: then nothing may be disposed of
    public Held now() {
        if (!folder.resolve(FILE).toFile().isFile()) {
            return new Held(Set.of(), Set.of());
        }
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object file = new Yaml(new SafeConstructor(options)).load(folder.read(FILE));
        if (file == null) {
            return new Held(Set.of(), Set.of());
        }
        if (!(file instanceof Map<?, ?> parts) || !PARTS.containsAll(parts.keySet())) {
            throw new IllegalArgumentException(FILE + " has `people` and `cases`, and nothing else");
        }
        return new Held(read(parts, "people", Long::valueOf), read(parts, "cases", reference -> reference));
    }

    private static <T> Set<T> read(Map<?, ?> parts, String name, Function<String, T> one) {
        var part = parts.get(name);
        if (part == null) {
            return Set.of();
        }
        if (!(part instanceof List<?> list)) {
            throw new IllegalArgumentException(FILE + ": `" + name + "` is a list");
        }
        return list.stream().map(String::valueOf).map(one).collect(Collectors.toSet());
    }
}
