package frontdoor.checks;

import java.util.List;
import java.util.Map;

/// How messages name the parts of a service file.
final class Words {

    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("ask", "question"),
            Map.entry("staff_ask", "staff question"),
            Map.entry("facts", "fact"),
            Map.entry("conditions", "condition"),
            Map.entry("stages", "stage"),
            Map.entry("route", "queue"),
            Map.entry("standards", "standard"),
            Map.entry("refer", "referral line"),
            Map.entry("fees", "fee"),
            Map.entry("grants", "grant"),
            Map.entry("letters", "letter"),
            Map.entry("outcomes", "outcome"),
            Map.entry("access", "role"),
            Map.entry("examples", "example"));

    private Words() {}

    /// The thing that a pointer leads into: `The action 'collected'`, `Line 2 of start`, `The service`.
    static String thing(String pointer) {
        var parts = pointer.split("/", -1);
        if (parts.length < 3) {
            return "The service";
        }
        if (parts[1].equals("start")) {
            return "Line " + (Integer.parseInt(parts[2]) + 1) + " of start";
        }
        if (parts.length > 4 && parts[1].equals("stages") && parts[3].equals("actions")) {
            return "The action '" + parts[4] + "'";
        }
        if (parts.length > 4 && parts[1].equals("examples") && parts[3].equals("then")) {
            return "Step " + (Integer.parseInt(parts[4]) + 1) + " of the example '" + parts[2] + "'";
        }
        var block = BLOCKS.get(parts[1]);
        return block == null || pointer.startsWith("/route/priority")
                ? "The service"
                : "The " + block + " '" + parts[2] + "'";
    }

    /// `one, two or three`, each in quotes.
    static String or(List<String> words) {
        return join(words, " or ");
    }

    static String and(List<String> words) {
        return join(words, " and ");
    }

    private static String join(List<String> words, String last) {
        var quoted = words.stream().map(word -> "'" + word + "'").toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + last + quoted.getLast();
    }
}
