package frontdoor.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with places for a row's columns: `{Address}`, or `{Address|Not recorded}` for a column that may be empty.
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}]*))?}");

    /// @param row values by column; one that is absent counts as empty
    String fill(Map<String, String> row) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, row)));
    }

    private static String value(MatchResult place, Map<String, String> row) {
        var value = row.getOrDefault(place.group(1), "").strip();
        return value.isEmpty() && place.group(2) != null ? place.group(2) : value;
    }

    List<String> columns() {
        return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }
}
