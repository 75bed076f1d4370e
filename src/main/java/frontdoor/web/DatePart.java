package frontdoor.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of the boxes of a date.
///
/// @param name `day`, `month` or `year`; it ends the name of the field
/// @param id null for the one that follows from the name
/// @param classes the width: `govuk-input--width-2`
/// @param error whether it is this box that is wrong
/// @param attributes what only its own page needs
public record DatePart(
        String name,
        String label,
        @Nullable String id,
        @Nullable String value,
        String classes,
        boolean error,
        @Nullable String autocomplete,
        @Nullable String pattern,
        String inputmode,
        Map<String, String> attributes) {

    public static DatePart of(
            String name, String label, @Nullable String value, @Nullable String autocomplete, boolean error) {
        var width = name.equals("year") ? "govuk-input--width-4" : "govuk-input--width-2";
        return new DatePart(name, label, null, value, width, error, autocomplete, null, "numeric", Map.of());
    }
}
