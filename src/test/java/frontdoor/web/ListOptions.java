package frontdoor.web;

import static frontdoor.web.ComponentOptions.copy;
import static frontdoor.web.ComponentOptions.htmlOf;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The same as [ComponentOptions], for what holds several of one kind.
final class ListOptions {

    private ListOptions() {}

    static void addTo(ComponentOptions.Adding all) {
        all.add("breadcrumbs", "breadcrumbs", (from, to) -> {
            to.put("links", from.list("items").stream().map(ListOptions::link).toList());
            to.put("collapse", from.flag("collapseOnMobile"));
            to.put("label", from.text("labelText"));
            copy(from, to, "classes");
            to.put("attributes", from.map("attributes"));
        });
        all.add("pagination", "pagination", (from, to) -> {
            for (var way : List.of("previous", "next")) {
                if (from.has(way)) {
                    to.put(way, from.in(way).text("href"));
                    to.put(way + "Text", from.in(way).text("text"));
                    to.put(way + "Label", from.in(way).text("labelText"));
                }
            }
            to.put("label", from.text("landmarkLabel", "Pagination"));
            to.put("pages", from.list("items").stream().map(ListOptions::page).toList());
            copy(from, to, "classes");
            to.put("attributes", from.map("attributes"));
        });
        all.add("service-navigation", "serviceNavigation", ListOptions::navigation);
        all.add("summary-list", "summaryList", (from, to) -> {
            to.put("rows", from.list("rows").stream().map(ListOptions::row).toList());
            copy(from, to, "classes");
            to.put("attributes", from.map("attributes"));
            if (from.has("card")) {
                to.put("card", card(from.in("card")));
            }
        });
        all.add("table", "table", ListOptions::table);
        all.add("task-list", "taskList", (from, to) -> {
            to.put("tasks", from.list("items").stream().map(ListOptions::task).toList());
            to.put("id", from.text("idPrefix"));
            copy(from, to, "classes");
            to.put("attributes", from.map("attributes"));
        });
    }

    private static void navigation(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "classes", "navigationClasses", "navigationLabel");
        to.put("name", from.text("serviceName"));
        to.put("href", from.text("serviceUrl"));
        to.put("label", from.text("ariaLabel", "Service information"));
        to.put("menu", from.text("menuButtonText"));
        to.put("menuLabel", from.text("menuButtonLabel"));
        to.put("id", from.text("navigationId"));
        to.put("attributes", from.map("attributes"));
        var slots = from.in("slots");
        var end = slots.has("end") && slots.text("end") == null ? slots.in("end") : null;
        to.put("start", htmlOf(slots, "start"));
        to.put("end", end == null ? htmlOf(slots, "end") : htmlOf(end, "html"));
        to.put("inline", end != null && "inline".equals(end.text("align")));
        var items = from.list("navigation");
        var asked = from.choice("collapseNavigationOnMobile");
        to.put("collapse", asked == null ? items.size() > 1 : asked);
        if (!items.isEmpty() || slots.has("navigationStart") || slots.has("navigationEnd")) {
            var html = slots.text("navigationStart", "")
                    + items.stream().map(ListOptions::item).collect(Collectors.joining())
                    + slots.text("navigationEnd", "");
            to.put("content", (Content) output -> output.writeContent(html));
        }
    }

    private static String item(Fixture from) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        copy(from, parameters, "text", "href");
        parameters.put("html", htmlOf(from, "html"));
        parameters.put("attributes", from.map("attributes"));
        var current = from.flag("current");
        parameters.put("here", current ? "page" : from.flag("active") ? "true" : null);
        parameters.values().removeIf(value -> value == null);
        return Rendered.template("web/component/navigationItem", parameters);
    }

    private static Link link(Fixture from) {
        return new Link(
                from.text("href", ""),
                from.text("text", ""),
                from.text("visuallyHiddenText"),
                htmlOf(from, "html"),
                from.text("classes"),
                from.map("attributes"));
    }

    private static PageLink page(Fixture from) {
        var number = from.text("number", "");
        return from.flag("ellipsis")
                ? new PageLink("", null, "", false)
                : new PageLink(
                        number,
                        from.text("href", ""),
                        from.text("visuallyHiddenText", "Page " + number),
                        from.flag("current"));
    }

    private static SummaryRow row(Fixture row) {
        var actions = row.in("actions");
        var key = row.in("key");
        var value = row.in("value");
        return new SummaryRow(
                key.text("text", ""),
                value.text("text", ""),
                htmlOf(value, "html"),
                actions.list("items").stream().map(ListOptions::link).toList(),
                new SummaryRow.More(
                        htmlOf(key, "html"),
                        row.text("classes"),
                        key.text("classes"),
                        value.text("classes"),
                        actions.text("classes")));
    }

    private static SummaryCard card(Fixture from) {
        var title = from.in("title");
        var level = title.number("headingLevel");
        return new SummaryCard(
                title.text("text"),
                htmlOf(title, "html"),
                level == null ? 2 : level,
                from.in("actions").list("items").stream().map(ListOptions::link).toList(),
                from.text("classes"),
                from.map("attributes"));
    }

    private static void table(Fixture from, Map<String, @Nullable Object> to) {
        copy(from, to, "caption", "captionClasses", "classes");
        to.put("attributes", from.map("attributes"));
        to.put("firstIsHeader", from.flag("firstCellIsHeader"));
        to.put("head", from.list("head").stream().map(ListOptions::cell).toList());
        to.put(
                "rows",
                from.list("rows").stream()
                        .map(row ->
                                row.children().stream().map(ListOptions::cell).toList())
                        .toList());
    }

    private static Cell cell(Fixture from) {
        var attributes = new LinkedHashMap<>(from.map("attributes"));
        for (var span : List.of("rowspan", "colspan")) {
            if (from.has(span)) {
                attributes.put(span, from.text(span, ""));
            }
        }
        return new Cell(
                from.text("text", ""),
                htmlOf(from, "html"),
                from.is("format", "numeric"),
                from.text("classes"),
                attributes);
    }

    private static Task task(Fixture from) {
        var title = from.in("title");
        var status = from.in("status");
        var says = status.has("tag") ? status.in("tag") : status;
        return new Task(
                title.text("text", ""),
                from.text("href"),
                from.textOf("hint"),
                says.text("text", ""),
                status.has("tag") ? says.text("classes", "") : null,
                new Task.More(
                        from.place(),
                        htmlOf(title, "html"),
                        from.has("hint") ? htmlOf(from.in("hint"), "html") : null,
                        htmlOf(says, "html"),
                        from.text("classes"),
                        title.text("classes"),
                        status.text("classes"),
                        says.map("attributes")));
    }

    /// What an interrupting panel offers: its buttons and links are our own button and link.
    static void actions(Fixture from, Map<String, @Nullable Object> to) {
        var actions = from.in("actions");
        to.put("actionsClasses", actions.text("classes"));
        to.put("actionsAttributes", actions.map("attributes"));
        var items = actions.list("items");
        var html = items.stream().map(ListOptions::action).collect(Collectors.joining("\n"));
        to.put("actions", items.isEmpty() ? null : (Content) output -> output.writeContent(html));
    }

    private static String action(Fixture item) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        if (item.has("href") && !item.has("type")) {
            var plain = link(item);
            var classes = Markup.list("govuk-link--inverse", plain.classes());
            parameters.put(
                    "link",
                    new Link(plain.href(), plain.text(), plain.about(), plain.html(), classes, plain.attributes()));
            return Rendered.template("web/component/link", parameters);
        }
        copy(item, parameters, "text", "href", "name", "value", "type");
        parameters.put("html", htmlOf(item, "html"));
        parameters.put("attributes", item.map("attributes"));
        parameters.put("classes", Markup.list("govuk-button--inverse", item.text("classes")));
        parameters.values().removeIf(value -> value == null);
        return Rendered.template("web/component/button", parameters);
    }
}
