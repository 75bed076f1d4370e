package frontdoor.letters;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The lines between the first two `---` of a letter's file. Each entry knows where it stands.
final class TemplateHead {

    private static final int FIRST_LINE = 2; // below the first ---

    static final Set<String> KEYS = Set.of(
            "title",
            "services",
            "audience",
            "owner",
            "review",
            "reply_within",
            "remind",
            "no_reply",
            "enclosures",
            "articles");

    /// @param text the value alone, or empty for a list
    /// @param list the values of a list; one value alone is a list of one
    record Entry(int line, int column, String text, List<String> list) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final TemplateFaults faults;

    TemplateHead(String yaml, TemplateFaults faults) {
        this.faults = faults;
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root instanceof MappingNode map) {
                map.getValue().forEach(this::entry);
            } else if (root != null) {
                faults.add(
                        FIRST_LINE, 1, "The lines between the --- are not names with values.", "Write title: first.");
            }
        } catch (MarkedYAMLException trouble) {
            var mark = trouble.getProblemMark();
            faults.add(
                    mark == null ? FIRST_LINE : mark.getLine() + FIRST_LINE,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "This line cannot be read.",
                    "A text with a colon in it goes in quotes.");
        } catch (YAMLException trouble) {
            faults.add(FIRST_LINE, 1, "The lines between the --- cannot be read.", "");
        }
    }

    private void entry(NodeTuple tuple) {
        var key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
        int line = line(tuple.getKeyNode());
        if (!KEYS.contains(key)) {
            faults.add(
                    line,
                    1,
                    "There is no '" + key + "' in a letter.",
                    "It can have " + String.join(", ", KEYS.stream().sorted().toList()) + ".");
            return;
        }
        var value = tuple.getValueNode();
        var list = value instanceof SequenceNode items
                ? items.getValue().stream().map(TemplateHead::text).toList()
                : List.of(text(value));
        if (entries.put(key, new Entry(line(value), value.getStartMark().getColumn() + 1, text(value), list)) != null) {
            faults.add(line, 1, "'" + key + "' is here a second time.", "Take one away.");
        }
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + FIRST_LINE;
    }

    @Nullable
    Entry entry(String key) {
        return entries.get(key);
    }

    String text(String key) {
        var entry = entries.get(key);
        return entry == null ? "" : entry.text();
    }

    List<String> list(String key) {
        var entry = entries.get(key);
        return entry == null ? List.of() : entry.list();
    }

    /// What must be there; its lack is a fault.
    String needed(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            fault(key, "The letter has no " + key + ".", "Write " + key + ": between the ---.");
        }
        return text;
    }

    /// A fault in an entry, or above all if it is not there.
    void fault(String key, String what, String fix) {
        var entry = entries.get(key);
        faults.add(entry == null ? 1 : entry.line(), entry == null ? 1 : entry.column(), what, fix);
    }
}
