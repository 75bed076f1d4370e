package frontdoor.web;

import static frontdoor.web.ComponentOptions.copy;
import static frontdoor.web.ComponentOptions.html;
import static frontdoor.web.ComponentOptions.htmlOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The same as [ComponentOptions], for what people fill in.
final class FieldOptions {

    private FieldOptions() {}

    static void addTo(ComponentOptions.Adding all) {
        all.add("character-count", "textarea", (from, to) -> {
            field(from, to);
            copy(from, to, "value", "countType");
            to.put("counted", true);
            to.put("rows", from.number("rows"));
            to.put("threshold", from.number("threshold"));
            to.put("spellcheck", from.choice("spellcheck"));
            to.put(from.is("countType", "words") ? "maxWords" : "maxLength", from.number("maxlength"));
            to.put("countClasses", from.in("countMessage").text("classes"));
            var says = from.text("textareaDescriptionText");
            var translated = new LinkedHashMap<String, String>();
            if (from.has("maxlength")) {
                to.put("countText", says == null ? null : says.replace("%{count}", from.text("maxlength", "")));
            } else if (says != null) {
                translated.put("data-i18n.textarea-description.other", says);
            }
            for (var unit : List.of("characters", "words")) {
                for (var state : List.of("UnderLimit", "AtLimit", "OverLimit")) {
                    translation(from, unit + state + "Text", translated);
                }
            }
            to.put("groupAttributes", translated);
            to.put("attributes", from.map("attributes"));
        });
        all.add("checkboxes", "checkboxes", (from, to) -> {
            copy(from, to, "describedBy");
            options(from, to);
        });
        all.add("date-input", "dateInput", DateOptions::date);
        all.add("fieldset", "fieldset", (from, to) -> {
            legend(from.in("legend"), to);
            to.put("content", html(from.text("html", "")));
            copy(from, to, "describedBy", "classes", "role");
            to.put("attributes", from.map("attributes"));
        });
        all.add("file-upload", "fileUpload", (from, to) -> {
            field(from, to);
            copy(from, to, "describedBy", "wrapperClasses");
            to.put("multiple", from.flag("multiple"));
            to.put("disabled", from.flag("disabled"));
            to.put("enhanced", from.flag("javascript"));
            from.ignored("value");
            var wrapper = new LinkedHashMap<>(from.map("wrapperAttributes"));
            for (var text : List.of(
                    "chooseFilesButtonText",
                    "noFileChosenText",
                    "multipleFilesChosenText",
                    "dropInstructionText",
                    "enteredDropZoneText",
                    "leftDropZoneText")) {
                translation(from, text, wrapper);
            }
            to.put("wrapperAttributes", wrapper);
            to.put("attributes", from.map("attributes"));
        });
        all.add("input", "input", (from, to) -> {
            field(from, to);
            copy(from, to, "value", "type", "inputmode", "autocomplete", "autocapitalize", "pattern", "describedBy");
            to.put("spellcheck", from.choice("spellcheck"));
            to.put("disabled", from.flag("disabled"));
            to.put("attributes", from.map("attributes"));
            to.put("wrapperClasses", from.in("inputWrapper").text("classes"));
            to.put("wrapperAttributes", from.in("inputWrapper").map("attributes"));
            for (var affix : List.of("prefix", "suffix")) {
                to.put(affix, from.textOf(affix));
                to.put(affix + "Html", htmlOf(from.in(affix), "html"));
                to.put(affix + "Classes", from.in(affix).text("classes"));
                to.put(affix + "Attributes", from.in(affix).map("attributes"));
            }
        });
        all.add("password-input", "password", (from, to) -> {
            field(from, to);
            copy(from, to, "autocomplete", "value", "describedBy");
            to.put("show", from.text("showPasswordText"));
            to.put("showLabel", from.text("showPasswordAriaLabelText"));
            var translated = new LinkedHashMap<String, String>();
            for (var text : List.of(
                    "showPasswordText",
                    "hidePasswordText",
                    "showPasswordAriaLabelText",
                    "hidePasswordAriaLabelText",
                    "passwordShownAnnouncementText",
                    "passwordHiddenAnnouncementText")) {
                translation(from, text, translated);
            }
            to.put("groupAttributes", translated);
            to.put("attributes", from.map("attributes"));
        });
        all.add("radios", "radios", FieldOptions::options);
        all.add("select", "select", (from, to) -> {
            field(from, to);
            copy(from, to, "describedBy");
            to.put("disabled", from.flag("disabled"));
            to.put("attributes", from.map("attributes"));
            to.put(
                    "options",
                    from.list("items").stream().map(item -> option(from, item)).toList());
        });
        all.add("textarea", "textarea", (from, to) -> {
            field(from, to);
            copy(from, to, "value", "autocomplete", "describedBy");
            to.put("rows", from.number("rows"));
            to.put("spellcheck", from.choice("spellcheck"));
            to.put("attributes", from.map("attributes"));
        });
    }

    /// The package's own scripts read their words from attributes: `data-i18n.show-password`.
    private static void translation(Fixture from, String option, Map<String, String> to) {
        var name = "data-i18n."
                + option.replaceFirst("Text$", "").replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        if (from.has(option)) {
            var forms = from.map(option);
            forms.forEach((form, text) -> to.put(name + "." + form, text));
            if (forms.isEmpty()) {
                to.put(name, from.text(option, ""));
            }
        }
    }

    /// What every field has: a name, a label, a hint, an error.
    static void field(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "name", "id", "classes");
        var label = from.in("label");
        to.put("label", label.text("text"));
        to.put("labelHtml", htmlOf(label, "html"));
        to.put("heading", label.flag("isPageHeading"));
        to.put("labelClasses", label.text("classes", ""));
        to.put("hint", from.textOf("hint"));
        to.put("error", from.textOf("errorMessage"));
        to.put("groupClasses", from.in("formGroup").text("classes"));
    }

    private static void legend(Fixture from, Map<String, @Nullable Object> to) {
        to.put("legend", from.text("text"));
        to.put("legendHtml", htmlOf(from, "html"));
        to.put("heading", from.flag("isPageHeading"));
        to.put("legendClasses", from.text("classes", ""));
    }

    static void group(Fixture from, Map<String, @Nullable Object> to) {
        if (from.has("fieldset")) {
            var fieldset = from.in("fieldset");
            legend(fieldset.in("legend"), to);
            to.put("fieldsetClasses", fieldset.text("classes"));
            to.put("fieldsetAttributes", fieldset.map("attributes"));
            if (fieldset.has("describedBy")) {
                to.put("describedBy", fieldset.text("describedBy"));
            }
        }
        to.put("hint", from.textOf("hint"));
        to.put("error", from.textOf("errorMessage"));
        to.put("groupClasses", from.in("formGroup").text("classes"));
    }

    private static void options(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "name", "classes");
        to.put("id", from.text("idPrefix"));
        to.put("attributes", from.map("attributes"));
        group(from, to);
        to.put(
                "options",
                from.list("items").stream().map(item -> option(from, item)).toList());
    }

    private static Option option(Fixture all, Fixture item) {
        if (item.has("divider")) {
            return Option.divider(item.text("divider", ""));
        }
        var sent = item.text(item.has("value") ? "value" : "text", "");
        var chosen = item.has("checked")
                ? item.flag("checked")
                : item.has("selected") ? item.flag("selected") : isAmong(all, sent);
        var option = item.is("behaviour", "exclusive")
                ? Option.exclusive(sent, item.text("text", ""))
                : Option.of(sent, item.text("text", ""));
        option = option.withHint(item.textOf("hint")).chosen(chosen).disabled(item.flag("disabled"));
        if (item.has("conditional") && !item.in("conditional").is("html", "false")) {
            option = option.asking(html(item.in("conditional").text("html", "")));
        }
        var label = item.in("label");
        return option.with(new Option.More(
                item.text("id"),
                item.text("name"),
                htmlOf(item, "html"),
                label.text("classes"),
                label.map("attributes"),
                !item.has("value"),
                item.map("attributes")));
    }

    private static boolean isAmong(Fixture all, String value) {
        return value.equals(all.text("value")) || all.strings("values").stream().anyMatch(value::equals);
    }
}
