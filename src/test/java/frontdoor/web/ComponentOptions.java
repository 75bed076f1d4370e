package frontdoor.web;

import gg.jte.Content;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Which option of the package's components is which parameter of ours.
final class ComponentOptions {

    /// @param template under `src/main/jte`
    record Component(String template, BiConsumer<Fixture, Map<String, @Nullable Object>> options) {}

    interface Adding {
        void add(String component, String template, BiConsumer<Fixture, Map<String, @Nullable Object>> options);
    }

    static final Map<String, Component> ALL = new TreeMap<>();

    private ComponentOptions() {}

    static {
        FieldOptions.addTo(ComponentOptions::add);
        ListOptions.addTo(ComponentOptions::add);
        add("back-link", "backLink", (from, to) -> {
            to.put("href", from.text("href", "#"));
            said(from, to);
        });
        add("button", "button", (from, to) -> {
            said(from, to);
            copy(from, to, "href", "name", "value", "type", "id");
            to.put("start", from.flag("isStartButton"));
            to.put("disabled", from.flag("disabled"));
            to.put("preventDoubleClick", from.choice("preventDoubleClick"));
        });
        add("details", "details", (from, to) -> {
            to.put("summary", from.text("summaryText"));
            to.put("summaryHtml", htmlOf(from, "summaryHtml"));
            content(from, to);
            to.put("open", from.flag("open"));
            copy(from, to, "id", "classes");
            to.put("attributes", from.map("attributes"));
        });
        add("error-message", "errorMessage", (from, to) -> {
            said(from, to);
            copy(from, to, "id");
            to.put("hidden", from.has("visuallyHiddenText") ? from.text("visuallyHiddenText", "") : null);
        });
        add("error-summary", "errorSummary", (from, to) -> {
            to.put("title", from.text("titleText"));
            to.put("titleHtml", htmlOf(from, "titleHtml"));
            to.put(
                    "description",
                    from.has("descriptionHtml") ? htmlOf(from, "descriptionHtml") : textOf(from, "descriptionText"));
            to.put("focus", from.has("disableAutoFocus") ? (Boolean) !from.flag("disableAutoFocus") : null);
            to.put(
                    "problems",
                    new Problems(from.list("errorList").stream()
                            .map(ComponentOptions::problem)
                            .toList()));
            copy(from, to, "classes");
            to.put("attributes", from.map("attributes"));
        });
        add("generic-header", "header", (from, to) -> {
            to.put("name", from.text("logoText"));
            to.put("html", htmlOf(from, "logoHtml"));
            to.put("href", from.text("url"));
            to.put("container", from.text("containerClasses"));
            copy(from, to, "classes");
            to.put("attributes", from.map("attributes"));
        });
        add("hint", "hint", (from, to) -> {
            said(from, to);
            copy(from, to, "id");
        });
        add("inset-text", "insetText", (from, to) -> {
            content(from, to);
            copy(from, to, "id", "classes");
            to.put("attributes", from.map("attributes"));
        });
        add("label", "label", (from, to) -> {
            said(from, to);
            to.put("field", from.text("for"));
            to.put("classes", from.text("classes", ""));
            to.put("heading", from.flag("isPageHeading"));
        });
        add("language-navigation", "languageNavigation", (from, to) -> {
            to.put(
                    "languages",
                    from.list("items").stream().map(ComponentOptions::language).toList());
            to.put("label", from.text("ariaLabel"));
            copy(from, to, "classes");
            to.put("attributes", from.map("attributes"));
        });
        add("notification-banner", "notificationBanner", (from, to) -> {
            copy(from, to, "text", "classes", "titleId", "role");
            to.put("title", from.text("titleText"));
            to.put("titleHtml", htmlOf(from, "titleHtml"));
            to.put("level", from.number("titleHeadingLevel"));
            to.put("content", htmlOf(from, "html"));
            to.put("success", "success".equals(from.text("type")));
            to.put("focus", from.has("disableAutoFocus") ? (Boolean) !from.flag("disableAutoFocus") : null);
            to.put("attributes", from.map("attributes"));
        });
        add("panel", "panel", (from, to) -> {
            to.put("title", from.text("titleText"));
            to.put("titleHtml", htmlOf(from, "titleHtml"));
            to.put("level", from.number("headingLevel"));
            copy(from, to, "classes");
            if (from.has("text") || from.has("html")) {
                content(from, to);
            }
            to.put("attributes", from.map("attributes"));
            ListOptions.actions(from, to);
        });
        add("phase-banner", "phaseBanner", (from, to) -> {
            var tag = from.in("tag");
            to.put("phase", tag.text("text"));
            to.put("phaseHtml", htmlOf(tag, "html"));
            to.put("phaseClasses", tag.text("classes"));
            content(from, to);
            copy(from, to, "classes");
            to.put("attributes", from.map("attributes"));
        });
        add("skip-link", "skipLink", (from, to) -> {
            said(from, to);
            to.put("href", from.text("href", "#content"));
        });
        add("tag", "tag", (from, to) -> said(from, to));
        add("warning-text", "warningText", (from, to) -> {
            said(from, to);
            to.put("hidden", from.text("iconFallbackText"));
        });
    }

    private static void add(
            String component, String template, BiConsumer<Fixture, Map<String, @Nullable Object>> options) {
        ALL.put(component, new Component("web/component/" + template, options));
    }

    /// What nearly all have: words or HTML, classes, and attributes of the page's own.
    private static void said(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "text", "classes");
        to.put("html", htmlOf(from, "html"));
        to.put("attributes", from.map("attributes"));
    }

    static void copy(Fixture from, Map<String, @Nullable Object> to, String... options) {
        for (var option : options) {
            to.put(option, from.text(option));
        }
    }

    static Content html(String html) {
        return output -> output.writeContent(html);
    }

    static @Nullable Content htmlOf(Fixture from, String option) {
        return from.has(option) ? html(from.text(option, "")) : null;
    }

    private static @Nullable Content textOf(Fixture from, String option) {
        var text = from.text(option);
        return text == null ? null : output -> output.writeUserContent(text);
    }

    static void content(Fixture from, Map<String, @Nullable Object> to) {
        var text = from.text("text", "");
        to.put("content", from.has("html") ? htmlOf(from, "html") : (Content) output -> output.writeUserContent(text));
    }

    private static Problem problem(Fixture from) {
        return new Problem(
                from.text("href", "#").substring(1),
                from.text("text", ""),
                htmlOf(from, "html"),
                from.map("attributes"));
    }

    private static Language language(Fixture item) {
        return new Language(
                item.text("lang", ""),
                item.text("text", ""),
                item.text("href", ""),
                item.flag("current") || !item.has("href"),
                item.text("dir"),
                new Language.More(
                        htmlOf(item, "html"),
                        item.text("languageDescriptionText"),
                        item.text("classes"),
                        item.map("attributes")));
    }
}
