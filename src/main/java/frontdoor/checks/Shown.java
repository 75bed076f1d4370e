package frontdoor.checks;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/// A value of a service file as a sentence shows it.
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String of(JsonNode value) {
        if (value.isArray()) {
            var items = new ArrayList<String>();
            value.forEach(item -> items.add(of(item)));
            return items.isEmpty() ? "nothing" : String.join(", ", items);
        }
        if (value.isObject()) {
            var entries = new ArrayList<String>();
            value.properties().forEach(entry -> entries.add(entry.getKey() + ": " + of(entry.getValue())));
            return "{" + String.join(", ", entries) + "}";
        }
        var text = value.asString("");
        return text.length() > LONGEST ? "‘" + text.substring(0, LONGEST) + "…’" : "‘" + text + "’";
    }
}
