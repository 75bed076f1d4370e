package frontdoor.web;

import static frontdoor.web.ComponentOptions.copy;
import static frontdoor.web.ComponentOptions.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The same as [ComponentOptions], for what people fill in.
final class FieldOptions {

    private FieldOptions() {}

    static void addTo(ComponentOptions.Adding all) {
        all.add("character-count", "textarea", (from, to) -> {
            field(from, to);
            copy(from, to, "value");
            to.put("rows", from.number("rows"));
            to.put("threshold", from.number("threshold"));
            to.put("spellcheck", from.choice("spellcheck"));
            if (from.has("maxlength")) {
                to.put(from.is("countType", "words") ? "maxWords" : "maxLength", from.number("maxlength"));
            } else {
                from.needs("maxlength");
            }
        });
        all.add("checkboxes", "checkboxes", (from, to) -> {
            copy(from, to, "describedBy");
            options(from, to);
        });
        all.add("date-input", "dateInput", FieldOptions::date);
        all.add("fieldset", "fieldset", (from, to) -> {
            legend(from.in("legend"), to);
            to.put("content", html(from.text("html", "")));
            copy(from, to, "describedBy", "classes", "role");
        });
        all.add("file-upload", "fileUpload", (from, to) -> {
            field(from, to);
            copy(from, to, "describedBy");
            to.put("multiple", from.flag("multiple"));
            to.put("disabled", from.flag("disabled"));
        });
        all.add("input", "input", (from, to) -> {
            field(from, to);
            copy(from, to, "value", "type", "inputmode", "autocomplete", "autocapitalize", "pattern", "describedBy");
            to.put("spellcheck", from.choice("spellcheck"));
            to.put("disabled", from.flag("disabled"));
            to.put("prefix", from.textOf("prefix"));
            to.put("suffix", from.textOf("suffix"));
            if (from.has("formGroup")) {
                to.put("groupClasses", from.in("formGroup").text("classes"));
            }
        });
        all.add("password-input", "password", (from, to) -> {
            field(from, to);
            copy(from, to, "autocomplete");
        });
        all.add("radios", "radios", FieldOptions::options);
        all.add("select", "select", (from, to) -> {
            field(from, to);
            copy(from, to, "describedBy");
            to.put("disabled", from.flag("disabled"));
            to.put(
                    "options",
                    from.list("items").stream().map(item -> option(from, item)).toList());
        });
        all.add("textarea", "textarea", (from, to) -> {
            field(from, to);
            copy(from, to, "value", "autocomplete", "describedBy");
            to.put("rows", from.number("rows"));
            to.put("spellcheck", from.choice("spellcheck"));
        });
    }

    /// What every field has: a name, a label, a hint, an error.
    static void field(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "name", "id", "classes");
        var label = from.in("label");
        to.put("label", label.text("text"));
        to.put("heading", label.flag("isPageHeading"));
        to.put("labelClasses", label.text("classes", ""));
        to.put("hint", from.textOf("hint"));
        to.put("error", from.textOf("errorMessage"));
    }

    private static void legend(Fixture from, Map<String, @Nullable Object> to) {
        to.put("legend", from.text("text"));
        to.put("heading", from.flag("isPageHeading"));
        to.put("legendClasses", from.text("classes", ""));
    }

    private static void group(Fixture from, Map<String, @Nullable Object> to) {
        if (from.has("fieldset")) {
            legend(from.in("fieldset").in("legend"), to);
        }
        to.put("hint", from.textOf("hint"));
        to.put("error", from.textOf("errorMessage"));
    }

    private static void options(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "name", "classes");
        to.put("id", from.text("idPrefix"));
        group(from, to);
        if (from.has("fieldset") && from.in("fieldset").has("describedBy")) {
            to.put("describedBy", from.in("fieldset").text("describedBy"));
        }
        to.put(
                "options",
                from.list("items").stream().map(item -> option(from, item)).toList());
    }

    private static Option option(Fixture all, Fixture item) {
        if (item.has("divider")) {
            return Option.divider(item.text("divider", ""));
        }
        var value = item.text("value", "");
        var chosen = item.has("checked")
                ? item.flag("checked")
                : item.has("selected") ? item.flag("selected") : isAmong(all, value);
        var option = item.is("behaviour", "exclusive")
                ? Option.exclusive(value, item.text("text", ""))
                : Option.of(value, item.text("text", ""));
        option = option.withHint(item.textOf("hint")).chosen(chosen).disabled(item.flag("disabled"));
        if (item.has("conditional") && !item.in("conditional").is("html", "false")) {
            option = option.asking(html(item.in("conditional").text("html", "")));
        }
        return option;
    }

    private static boolean isAmong(Fixture all, String value) {
        return value.equals(all.text("value")) || all.strings("values").stream().anyMatch(value::equals);
    }

    private static void date(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "id");
        to.put("name", from.text("namePrefix"));
        group(from, to);
        for (var part : List.of("day", "month", "year")) {
            if (from.has("values")) {
                to.put(part, from.in("values").text(part));
            }
        }
        for (var item : from.list("items")) {
            var part = item.text("name", "");
            if (List.of("day", "month", "year").contains(part)) {
                to.put(part, item.text("value"));
            } else {
                item.needs("name");
            }
            if (item.flag("error")) {
                to.put("wrong", part);
            }
        }
    }
}
