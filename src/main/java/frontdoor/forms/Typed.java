package frontdoor.forms;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What an HTML form posted. Control characters are taken out on reading: no database and no letter wants them.
record Typed(Map<String, List<String>> fields) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFEFF&&[^\\n\\t]]");

    /// What leaves a mark on paper. Of spaces, joiners and fillers alone nobody can read an answer.
    private static final Pattern SEEN =
            Pattern.compile("[^\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]");

    private static final Pattern GAP = Pattern.compile("\\s+");

    /// One line, or nothing.
    String line(String field) {
        return GAP.matcher(lines(field)).replaceAll(" ");
    }

    /// With its line ends, or nothing.
    String lines(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : clean(values.getFirst());
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(Typed::clean)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String clean(String text) {
        var plain = CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
        var whole = Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
        return SEEN.matcher(whole).find() ? whole : "";
    }
}
