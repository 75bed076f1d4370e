package frontdoor.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares an address as somebody says it with the one on record: in any order, with or without its town, and with
/// the usual words shortened or not.
final class SaidAddress {

    private static final Pattern LINES = Pattern.compile("\\s*(,|\\R)\\s*");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    /// A first line that says which part of a building, and not yet which building.
    private static final Pattern PART = Pattern.compile("(?i)\\s*(flat|apartment|unit|room|floor)\\b.*|[^a-z]*");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("road", "rd"),
            Map.entry("avenue", "ave"),
            Map.entry("lane", "ln"),
            Map.entry("close", "cl"),
            Map.entry("drive", "dr"),
            Map.entry("court", "ct"),
            Map.entry("crescent", "cres"),
            Map.entry("gardens", "gdns"),
            Map.entry("place", "pl"),
            Map.entry("square", "sq"),
            Map.entry("terrace", "terr"),
            Map.entry("apartment", "flat"),
            Map.entry("saint", "st"));

    private SaidAddress() {}

    /// Whether everything of the first line was said, and nothing that is not in the address.
    static boolean fits(String known, String said) {
        var lines = List.of(LINES.split(known.strip()));
        var first = new ArrayList<>(lines.subList(0, 1));
        if (lines.size() > 1 && PART.matcher(lines.getFirst()).matches()) {
            first.add(lines.get(1));
        }
        var needed = words(String.join(" ", first));
        var spoken = words(said);
        return !needed.isEmpty() && spoken.containsAll(needed) && words(known).containsAll(spoken);
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word :
                NO_WORD.split(text.toLowerCase(Locale.ROOT).replace("'", "").replace("’", ""))) {
            if (!word.isEmpty()) {
                words.add(SHORT.getOrDefault(word, word));
            }
        }
        return words;
    }
}
