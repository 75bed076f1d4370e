package frontdoor.web;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One cell of a table, or the heading of a column.
///
/// @param html shown in place of `text` where it is more than plain text
/// @param numeric whether it lines up with other numbers, on the right
/// @param attributes what only its own page needs, such as `colspan`
public record Cell(
        String text,
        @Nullable Content html,
        boolean numeric,
        @Nullable String classes,
        Map<String, String> attributes) {

    public Cell(String text, @Nullable Content html, boolean numeric, @Nullable String classes) {
        this(text, html, numeric, classes, Map.of());
    }

    public static Cell of(String text) {
        return new Cell(text, null, false, null);
    }

    public static Cell of(Content html) {
        return new Cell("", html, false, null);
    }

    public static Cell number(String text) {
        return new Cell(text, null, true, null);
    }
}
