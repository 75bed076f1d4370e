package frontdoor.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a summary list: a name, what it is, and what can be done about it.
///
/// @param html shown in place of `text` where it is more than plain text
public record SummaryRow(String key, String text, @Nullable Content html, List<Link> actions, More more) {

    /// What few rows need: other widths, and a key that is more than plain text.
    public record More(
            @Nullable Content keyHtml,
            @Nullable String classes,
            @Nullable String keyClasses,
            @Nullable String valueClasses,
            @Nullable String actionsClasses) {

        static final More NONE = new More(null, null, null, null, null);
    }

    public SummaryRow {
        actions = List.copyOf(actions);
    }

    public static SummaryRow of(String key, String text, Link... actions) {
        return new SummaryRow(key, text, null, List.of(actions), More.NONE);
    }

    /// One line for each, in order.
    public static List<SummaryRow> all(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> of(text.getKey(), text.getValue()))
                .toList();
    }

    public static SummaryRow of(String key, Content html, Link... actions) {
        return new SummaryRow(key, "", html, List.of(actions), More.NONE);
    }
}
