package frontdoor.web;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with what was sent in, told in the same words in the summary and beside the field.
///
/// @param field the id of the input to go to, the first of several; empty where there is none
/// @param text what to do about it: `Enter your full name`
/// @param html shown in place of `text` where it is more than plain text
/// @param attributes what only its own page needs
public record Problem(String field, String text, @Nullable Content html, Map<String, String> attributes) {

    public Problem(String field, String text) {
        this(field, text, null, Map.of());
    }

    public String href() {
        return "#" + field;
    }

    public boolean leadsOn() {
        return !field.isEmpty();
    }
}
