package frontdoor.checks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Says in plain words what the compiler of tests has against one.
///
/// @param condition the condition's name
/// @param names what the test may use
record CelWords(String condition, Collection<String> names) {

    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern TYPES =
            Pattern.compile("found no matching overload for '([^']+)' applied to '\\(?(.*?)\\)?'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("It gives (\\w+),.*", Pattern.DOTALL);

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("string", "a text"),
            Map.entry("int", "a whole number"),
            Map.entry("uint", "a whole number"),
            Map.entry("double", "a decimal number"),
            Map.entry("bool", "a yes or no"),
            Map.entry("timestamp", "a date"),
            Map.entry("google.protobuf.timestamp", "a date"),
            Map.entry("duration", "a length of time"),
            Map.entry("google.protobuf.duration", "a length of time"),
            Map.entry("list(string)", "a list of texts"),
            Map.entry("list(int)", "a list of numbers"),
            Map.entry("map(string, dyn)", "an answer with parts"));

    void say(Spot test, int offset, String message, Faults faults) {
        var unknown = UNKNOWN.matcher(message);
        var types = TYPES.matcher(message);
        var result = RESULT.matcher(message);
        if (unknown.matches()) {
            var name = unknown.group(1);
            faults.addInside(
                    test.pointer(),
                    offset,
                    "The condition '" + condition + "' uses '" + name + "', which is neither a question nor a fact.",
                    Nearest.to(name, names)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("A text to compare with goes in 'single quotes'."));
        } else if (types.matches()) {
            faults.addInside(
                    test.pointer(),
                    offset,
                    "The condition '" + condition + "' uses " + operator(types.group(1)) + " on "
                            + kinds(types.group(2)) + ", which do not go together.",
                    "Compare texts with texts in 'quotes', and numbers with numbers without.");
        } else if (result.matches()) {
            faults.addInside(
                    test.pointer(),
                    0,
                    "The condition '" + condition + "' gives " + kind(result.group(1))
                            + ", but a condition must give yes or no.",
                    "Compare it with something, such as == 'value' or >= 3.");
        } else {
            faults.addInside(
                    test.pointer(),
                    offset,
                    "The test of the condition '" + condition + "' cannot be understood from here on.",
                    "Check brackets and quotes, and the signs ==, !=, <, <=, >, >=, &&, ||, ! and in.");
        }
    }

    /// `_>=_` is how the language writes `>=`.
    private static String operator(String function) {
        return "'" + function.replace("_", "").replace("@", "").replace("?:", "? :") + "'";
    }

    private static String kinds(String types) {
        return String.join(
                " and ",
                List.of(types.split(", (?![^(]*\\))")).stream()
                        .map(CelWords::kind)
                        .toList());
    }

    private static String kind(String type) {
        return KINDS.getOrDefault(type.strip().toLowerCase(Locale.ROOT), "something else");
    }
}
