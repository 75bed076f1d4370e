package frontdoor.asking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What somebody typed, by form field. It is shown again as it was, right or wrong.
public record Typed(Map<String, List<String>> fields) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    public static final Typed NOTHING = new Typed(Map.of());

    /// Every field of a form that was sent, less the form's own.
    public static Typed of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                fields.put(name, Arrays.stream(values).map(Typed::plain).toList());
            }
        });
        return new Typed(fields);
    }

    /// No letter and no database wants control characters; line ends stay.
    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /// @return the empty text if the field was left empty
    public String text(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// What the fields of one question hold now. The question's key is always there, which marks it as asked.
    public Map<String, List<String>> answering(String key) {
        var own = new LinkedHashMap<String, List<String>>();
        own.put(key, List.of());
        fields.forEach((name, values) -> {
            if (name.equals(key) || name.startsWith(key + "-")) {
                own.put(name, values);
            }
        });
        if (fields.containsKey(Fields.BY_HAND)) {
            own.put(key + "-" + Fields.BY_HAND, List.of("true"));
        }
        return own;
    }

    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    public boolean isBlank(String field) {
        return text(field).isBlank();
    }
}
