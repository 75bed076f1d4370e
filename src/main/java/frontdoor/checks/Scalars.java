package frontdoor.checks;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a bare word means. JSON's rules and no others, so that `no`, `on`, `2026-02-01` and `01632` stay what
/// they look like.
final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,17})\\.\\d{1,9}");

    private Scalars() {}

    static JsonNode node(ScalarEvent scalar, JsonNodeFactory nodes) {
        var value = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return nodes.stringNode(value);
        }
        return switch (value) {
            case "", "~", "null" -> nodes.nullNode();
            case "true" -> nodes.booleanNode(true);
            case "false" -> nodes.booleanNode(false);
            default -> number(value, nodes);
        };
    }

    private static JsonNode number(String value, JsonNodeFactory nodes) {
        if (WHOLE.matcher(value).matches()) {
            return nodes.numberNode(Long.parseLong(value));
        }
        return DECIMAL.matcher(value).matches() ? nodes.numberNode(new BigDecimal(value)) : nodes.stringNode(value);
    }

    /// The tag as written, or null.
    static @Nullable String tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> null;
        };
    }
}
