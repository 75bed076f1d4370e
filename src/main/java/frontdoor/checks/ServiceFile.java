package frontdoor.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A service file as read: its tree, where each part stands, and what was wrong with it as YAML.
///
/// @param name as messages show it, `missed_bin.yaml`
/// @param tree null if the text cannot be read as YAML at all
/// @param faults what was wrong with it as YAML, in order
public record ServiceFile(String name, @Nullable JsonNode tree, List<Fault> faults, Positions positions) {

    /// Larger than this is refused; the largest service of the demonstration council is a thirtieth of it.
    static final int MAX_BYTES = 1_000_000;

    public static ServiceFile read(String name, String text) {
        var positions = new Positions(text);
        var faults = new Faults(positions);
        var tree = new YamlReader(text, positions, faults).read();
        return new ServiceFile(name, tree, faults.all(), positions);
    }

    /// @param bytes must be UTF-8
    public static ServiceFile read(String name, byte[] bytes) {
        return switch (Utf8.decode(bytes)) {
            case Utf8.Text text -> read(name, text.value());
            case Utf8.Refused refused -> new ServiceFile(name, null, List.of(refused.fault()), new Positions(""));
        };
    }
}
