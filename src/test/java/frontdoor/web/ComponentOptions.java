package frontdoor.web;

import gg.jte.Content;
import java.util.List;
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
        add("back-link", "backLink", (from, to) -> {
            to.put("href", from.text("href", "#"));
            copy(from, to, "text", "classes");
        });
        add("breadcrumbs", "breadcrumbs", (from, to) -> {
            to.put(
                    "links",
                    from.list("items").stream()
                            .map(item -> Link.to(item.text("href", ""), item.text("text", "")))
                            .toList());
            to.put("collapse", from.flag("collapseOnMobile"));
            copy(from, to, "classes");
        });
        add("button", "button", (from, to) -> {
            copy(from, to, "text", "href", "name", "value", "type", "id", "classes");
            to.put("start", from.flag("isStartButton"));
            to.put("disabled", from.flag("disabled"));
            if (from.is("preventDoubleClick", "true")) {
                to.put("preventDoubleClick", true);
            }
        });
        add("details", "details", (from, to) -> {
            to.put("summary", from.text("summaryText"));
            content(from, to);
            to.put("open", from.flag("open"));
            copy(from, to, "id", "classes");
        });
        add("error-message", "errorMessage", (from, to) -> copy(from, to, "text", "id", "classes"));
        add("error-summary", "errorSummary", (from, to) -> {
            if (!from.is("titleText", "There is a problem")) {
                from.needs("titleText");
            }
            to.put(
                    "problems",
                    new Problems(from.list("errorList").stream()
                            .map(ComponentOptions::problem)
                            .toList()));
        });
        add("generic-header", "header", (from, to) -> {
            to.put("name", from.text("logoText"));
            to.put("href", from.text("url"));
        });
        add("hint", "hint", (from, to) -> copy(from, to, "text", "id", "classes"));
        add("inset-text", "insetText", (from, to) -> {
            content(from, to);
            copy(from, to, "id", "classes");
        });
        add("label", "label", (from, to) -> {
            to.put("text", from.text("text"));
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
        });
        add("notification-banner", "notificationBanner", (from, to) -> {
            copy(from, to, "text", "classes", "titleId");
            to.put("title", from.text("titleText"));
            if (from.has("html")) {
                to.put("content", html(from.text("html", "")));
            }
            to.put("success", from.is("type", "success"));
        });
        add("pagination", "pagination", (from, to) -> {
            for (var way : List.of("previous", "next")) {
                if (from.has(way)) {
                    to.put(way, from.in(way).text("href"));
                    to.put(way + "Label", from.in(way).text("labelText"));
                }
            }
            to.put("label", from.text("landmarkLabel", "Pagination"));
        });
        add("panel", "panel", (from, to) -> {
            to.put("title", from.text("titleText"));
            copy(from, to, "classes");
            if (from.has("text") || from.has("html")) {
                content(from, to);
            }
        });
        add("phase-banner", "phaseBanner", (from, to) -> {
            to.put("phase", from.textOf("tag"));
            content(from, to);
            copy(from, to, "classes");
        });
        add("skip-link", "skipLink", (from, to) -> {
            copy(from, to, "text", "classes");
            to.put("href", from.text("href", "#content"));
        });
        add("summary-list", "summaryList", (from, to) -> {
            to.put("rows", from.list("rows").stream().map(ComponentOptions::row).toList());
            copy(from, to, "classes");
        });
        add("table", "table", ComponentOptions::table);
        add("tag", "tag", (from, to) -> copy(from, to, "text", "classes"));
        add("task-list", "taskList", (from, to) -> {
            to.put(
                    "tasks",
                    from.list("items").stream().map(ComponentOptions::task).toList());
            to.put("id", from.text("idPrefix"));
            copy(from, to, "classes");
        });
        add("warning-text", "warningText", (from, to) -> copy(from, to, "text", "classes"));
    }

    private static void add(
            String component, String template, BiConsumer<Fixture, Map<String, @Nullable Object>> options) {
        ALL.put(component, new Component("web/component/" + template, options));
    }

    static void copy(Fixture from, Map<String, @Nullable Object> to, String... options) {
        for (var option : options) {
            to.put(option, from.text(option));
        }
    }

    static Content html(String html) {
        return output -> output.writeContent(html);
    }

    private static void content(Fixture from, Map<String, @Nullable Object> to) {
        if (from.has("html")) {
            to.put("content", html(from.text("html", "")));
        } else {
            to.put("content", (Content) output -> output.writeUserContent(from.text("text")));
        }
    }

    private static Problem problem(Fixture from) {
        if (!from.has("href")) {
            from.needs("href");
        }
        return new Problem(from.text("href", "#").substring(1), from.text("text", ""));
    }

    private static Language language(Fixture item) {
        return new Language(
                item.text("lang", ""),
                item.text("text", ""),
                item.text("href", ""),
                item.flag("current") || !item.has("href"),
                item.text("dir"));
    }

    private static SummaryRow row(Fixture row) {
        var actions = row.has("actions")
                ? row.in("actions").list("items").stream()
                        .map(action -> new Link(
                                action.text("href", ""), action.text("text", ""), action.text("visuallyHiddenText")))
                        .toList()
                : List.<Link>of();
        var value = row.in("value");
        return new SummaryRow(
                row.in("key").text("text", ""),
                value.text("text", ""),
                value.has("html") ? html(value.text("html", "")) : null,
                actions);
    }

    private static void table(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "caption", "captionClasses", "classes");
        to.put("firstIsHeader", from.flag("firstCellIsHeader"));
        to.put("head", from.list("head").stream().map(ComponentOptions::cell).toList());
        to.put(
                "rows",
                from.list("rows").stream()
                        .map(row -> row.children().stream()
                                .map(ComponentOptions::cell)
                                .toList())
                        .toList());
    }

    private static Cell cell(Fixture from) {
        return new Cell(
                from.text("text", ""),
                from.has("html") ? html(from.text("html", "")) : null,
                from.is("format", "numeric"),
                from.text("classes"));
    }

    private static Task task(Fixture from) {
        var status = from.in("status");
        var tagged = status.has("tag");
        return new Task(
                from.in("title").text("text", ""),
                from.text("href"),
                from.textOf("hint"),
                tagged ? status.in("tag").text("text", "") : status.text("text", ""),
                tagged ? status.in("tag").text("classes", "") : null);
    }
}
