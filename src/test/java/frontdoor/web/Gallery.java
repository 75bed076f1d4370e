package frontdoor.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every component as it is usually, when something is wrong, and when people write more than was meant.
final class Gallery {

    private static final String LONG =
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch, and the answer goes on well past one line";
    private static final String WORD = "a".repeat(120);
    private static final List<Option> OPTIONS = List.of(
            Option.of("road", "On a road").withHint("Or on the path beside it"),
            Option.of("park", "In a park").chosen(true).asking(Gallery::whichPark),
            Option.of("long", LONG),
            Option.divider("or"),
            Option.exclusive("none", "Somewhere else"));

    private Gallery() {}

    /// @param done whether to say as well that something is done, which takes the focus from what is wrong
    static Content content(boolean done) {
        return output -> output.writeContent((done ? success() : "") + all());
    }

    static Content timeout(Frame frame) {
        return output -> output.writeContent(String.join(
                "\n",
                "<h1 class=\"govuk-heading-l\">Time</h1>",
                show("input", Map.of("name", "name", "label", "Full name")),
                show(
                        "timeout",
                        Map.of(
                                "frame",
                                frame,
                                "seconds",
                                120,
                                "warning",
                                60,
                                "stay",
                                "/gallery/bare",
                                "leave",
                                "/gallery/resident",
                                "leaveText",
                                "Leave now"))));
    }

    private static String success() {
        return show("notificationBanner", Map.of("text", "Your report is sent", "success", true, "titleId", "note-2"));
    }

    private static String all() {
        return String.join(
                "\n",
                show(
                        "errorSummary",
                        Map.of("problems", Problems.of(new Problem("wrong-name", "Enter your full name")))),
                "<h1 class=\"govuk-heading-l\">Gallery</h1>",
                show("breadcrumbs", Map.of("links", List.of(Link.to("/", "Home"), Link.to("", "Gallery")))),
                show("notificationBanner", Map.of("text", "The tip is closed on Sunday", "titleId", "note-1")),
                show("insetText", Map.of("content", text("It can take up to 8 weeks."))),
                show("warningText", Map.of("text", "You can be fined if you do not register.")),
                show("details", Map.of("summary", "Help with the reference", "content", text("It is on your letter."))),
                show("panel", Map.of("title", "Report sent", "content", text("Your reference: FD-7K3M-9QX2"))),
                fields(),
                lists(),
                show("button", Map.of("text", "Start now", "href", "/", "start", true)),
                show("button", Map.of("text", "Continue")),
                show("button", Map.of("text", "Save for later", "classes", "govuk-button--secondary")),
                show("button", Map.of("text", "Withdraw", "classes", "govuk-button--warning")),
                show("pagination", Map.of("previous", "?before=1", "next", "?after=2", "nextLabel", LONG)));
    }

    private static String fields() {
        return String.join(
                "\n",
                show(
                        "input",
                        Map.of("name", "name", "label", "Full name", "autocomplete", "name", "spellcheck", false)),
                show(
                        "input",
                        Map.of("name", "wrong-name", "label", LONG, "error", "Enter your full name", "value", WORD)),
                show("input", Map.of("name", "rent", "label", "Weekly rent", "prefix", "£", "suffix", "a week")),
                show("password", Map.of("name", "password", "label", "Password", "hint", "At least 15 characters")),
                show("textarea", Map.of("name", "story", "label", "What happened?", "maxLength", 500, "value", WORD)),
                show("textarea", Map.of("name", "more", "label", "More", "maxWords", 20, "error", "Say what happened")),
                show("radios", Map.of("name", "place", "legend", "Where is it?", "options", OPTIONS)),
                show(
                        "radios",
                        Map.of("name", "bad", "legend", "Where?", "options", OPTIONS, "error", "Choose a place")),
                show(
                        "checkboxes",
                        Map.of("name", "what", "legend", "What is it?", "hint", "Choose all", "options", OPTIONS)),
                show(
                        "dateInput",
                        Map.of("name", "born", "legend", "Date of birth", "hint", "27 3 1961", "birthday", true)),
                show("dateInput", Map.of("name", "due", "legend", "Due", "wrong", "month", "error", "Enter a month")),
                show("select", Map.of("name", "ward", "label", "Ward", "options", OPTIONS.subList(0, 3))),
                show(
                        "fileUpload",
                        Map.of("name", "photo", "label", "Photo (optional)", "error", "Choose a smaller file")));
    }

    private static String lists() {
        var change = new Link("/change", "Change", "your name");
        var rows = List.of(
                SummaryRow.of("Name", "Pat Example", change),
                SummaryRow.of(LONG, WORD, change, new Link("/remove", "Remove", "this")),
                SummaryRow.of("Telephone", "Not provided"));
        var tasks = List.of(
                new Task("Your details", "/details", "Name and address", "Completed", null),
                new Task("Your evidence", "/evidence", null, "Not started", "govuk-tag--blue"),
                new Task("Send", null, null, "Cannot start yet", "govuk-tag--grey"));
        var cells =
                List.of(List.of(Cell.of("Potholes"), Cell.number("1,204")), List.of(Cell.of(LONG), Cell.number("8")));
        var head = List.of(Cell.of("Service"), Cell.number("Cases"));
        return String.join(
                "\n",
                show("summaryList", Map.of("rows", rows)),
                show("taskList", Map.of("tasks", tasks)),
                show("table", Map.of("caption", "Cases", "head", head, "rows", cells, "firstIsHeader", true)),
                List.of("", "grey", "green", "red", "yellow", "blue").stream()
                        .map(colour -> show("tag", Map.of("text", "Open", "classes", "govuk-tag--" + colour)))
                        .collect(Collectors.joining(" ")));
    }

    private static void whichPark(gg.jte.TemplateOutput output) {
        output.writeContent(
                show("input", Map.of("name", "park", "id", "park-" + output.hashCode(), "label", "Which?")));
    }

    private static Content text(String text) {
        return output -> output.writeUserContent(text);
    }

    private static String show(String component, Map<String, @Nullable Object> parameters) {
        return Rendered.template("web/component/" + component, parameters);
    }
}
