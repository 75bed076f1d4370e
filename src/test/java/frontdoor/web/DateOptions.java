package frontdoor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The same as [ComponentOptions], for a date, which the package lets be put together in two ways.
final class DateOptions {

    private static final List<String> PARTS = List.of("day", "month", "year");
    private static final String WRONG = "govuk-input--error";

    private DateOptions() {}

    static void date(Fixture from, Map<String, @Nullable Object> to) {
        to.put("name", from.text("namePrefix"));
        ComponentOptions.copy(from, to, "id", "classes");
        to.put("attributes", from.map("attributes"));
        FieldOptions.group(from, to);
        var asked = asked(from);
        boolean anyWrong = asked.stream().anyMatch(DateOptions::isWrong);
        to.put("parts", asked.stream().map(part -> part(from, part, anyWrong)).toList());
    }

    private record Asked(String name, Fixture options) {}

    /// As items, or by name, of which `false` leaves one out.
    private static List<Asked> asked(Fixture from) {
        var items = from.list("items");
        if (!items.isEmpty()) {
            PARTS.stream().filter(from::has).forEach(part -> from.in(part));
            return items.stream()
                    .map(item -> new Asked(item.text("name", ""), item))
                    .toList();
        }
        var asked = new ArrayList<Asked>();
        for (var part : PARTS) {
            var options = from.in(part);
            if (!from.is(part, "false")) {
                asked.add(new Asked(options.text("name", part), options));
            }
        }
        return asked;
    }

    private static boolean isWrong(Asked part) {
        return part.options.flag("error") || part.options.text("classes", "").contains(WRONG);
    }

    private static DatePart part(Fixture all, Asked part, boolean anyWrong) {
        var from = part.options;
        var given = from.text("classes", "");
        var named = PARTS.stream().filter(part.name::endsWith).findFirst().orElse("");
        var width = named.equals("year") ? "govuk-input--width-4" : "govuk-input--width-2";
        boolean wrong = isWrong(part) || !from.is("error", "false") && all.has("errorMessage") && !anyWrong;
        return new DatePart(
                part.name,
                from.text("label", capital(part.name)),
                from.text("id"),
                value(all, part, named),
                given.contains("govuk-input--width-")
                        ? given.replace(WRONG, "")
                        : Markup.list(width, given.replace(WRONG, "")),
                wrong,
                from.text("autocomplete"),
                from.text("pattern"),
                from.text("inputmode", "numeric"),
                from.map("attributes"));
    }

    private static @Nullable String value(Fixture all, Asked part, String named) {
        var own = part.options.text("value");
        var values = all.in("values");
        var prefix = all.has("namePrefix") ? all.text("namePrefix") + "-" : "";
        var prefixed = values.text(prefix + part.name);
        var plain = values.text(part.name);
        var byName = named.isEmpty() || !all.has(named) ? null : all.in(named).text("value");
        return own != null ? own : byName != null ? byName : plain != null ? plain : prefixed;
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
