package frontdoor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that a machine can tell of pages, at every width that people have. It goes on after a problem, so that one walk
/// tells of all: [#assertNothingFound] says them at the end.
public final class Inspection {

    private static final int MOST_REQUESTS = 6;
    private static final int MOST_BYTES = 60 * 1024;
    private static final int PHONE = 320;
    private static final int DESKTOP = 1280;
    private static final int ZOOM = 4; // 400 %, at which 1280 pixels are 320 wide and 1024 are 256 high

    /// A menu that opens at this width has opened: the browser says so to scripts when it paints.
    private static final String AT_REST =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    private final String walk;
    private final Map<String, String> titles = new TreeMap<>();
    private final List<Weight> weights = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private record Weight(String name, int requests, int bytes) {}

    /// @param walk what the pages have in common: `crawl`
    public Inspection(String walk) {
        this.walk = walk;
    }

    /// Looks at the page that the browser shows.
    ///
    /// @param name of the state, as its pictures are called in `target/screenshots`
    public void look(Browser browser, String name) {
        var page = browser.page();
        page.waitForLoadState();
        said(name, browser);
        head(name, page);
        focus(name, page);
        weigh(name, browser);
        Nu.errors(browser.source()).forEach(error -> found(name, "HTML " + error));
        browser.screenshot(walk + "-" + name);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        for (int width : List.of(PHONE, DESKTOP)) {
            page.setViewportSize(width, 800);
            fits(name, page, width, width + " pixels");
            browser.broken().forEach(rule -> found(name, "WCAG at " + width + ": " + rule));
            Keys.small(page).forEach(target -> found(name, "small at " + width + ": " + target));
        }
        zoomed(name, page);
        Keys.walk(page).forEach(key -> found(name, "keyboard: " + key));
        said(name, browser);
    }

    private void found(String name, String problem) {
        problems.add(name + ": " + problem);
    }

    /// What the browser complained of: scripts, files that are not there, what our own policy forbids. A page that says
    /// what went wrong has a status of its own, of which it complains too.
    private void said(String name, Browser browser) {
        browser.complaints().stream()
                .filter(complaint -> !complaint.contains("the server responded with a status of " + browser.status()))
                .forEach(complaint -> found(name, "browser: " + complaint));
        browser.complaints().clear();
    }

    private void head(String name, Page page) {
        var title = page.title();
        if (!title.matches("(?s).+ – .+")) {
            found(name, "has the title “" + title + "”, which does not say page and council");
        }
        var path = String.valueOf(page.evaluate("location.pathname"));
        var other = titles.putIfAbsent(title, path);
        if (other != null && !other.equals(path)) {
            found(name, "has the same title as " + other + ": " + title);
        }
        if (!String.valueOf(page.evaluate("document.documentElement.lang")).matches("[a-z]{2}(-[A-Z]{2})?")) {
            found(name, "does not say its language");
        }
        int headings = page.locator("h1").count();
        if (headings != 1) {
            found(name, "has " + headings + " first headings");
        }
    }

    private void focus(String name, Page page) {
        var summary = page.locator(".govuk-error-summary");
        if (page.title().matches("(?s)(Error|Gwall): .*") != summary.count() > 0) {
            found(name, "says in its title that something is wrong, or in its summary, but not in both");
        }
        if (summary.count() > 0 && !Boolean.TRUE.equals(summary.evaluate("it => it === document.activeElement"))) {
            found(name, "does not give its error summary the focus");
        }
    }

    /// What the page before still asked for as it was left is no part of this one, so one that seems too heavy is
    /// weighed again.
    private void weigh(String name, Browser browser) {
        if (browser.requests() > MOST_REQUESTS) {
            browser.page().reload();
            browser.page().waitForLoadState();
        }
        var weight = new Weight(name, browser.requests(), browser.bytes());
        weights.add(weight);
        if (weight.requests > MOST_REQUESTS || weight.bytes > MOST_BYTES) {
            found(name, "takes %d requests and %d bytes".formatted(weight.requests, weight.bytes));
        }
    }

    private void fits(String name, Page page, int width, String how) {
        int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needed > width) {
            found(name, "is %d wide at %s".formatted(needed, how));
        }
    }

    /// As a large screen shows it at 400 %, and with letters twice as large.
    private void zoomed(String name, Page page) {
        var screen = new JsonObject();
        screen.addProperty("width", DESKTOP / ZOOM);
        screen.addProperty("height", 1024 / ZOOM);
        screen.addProperty("deviceScaleFactor", ZOOM);
        screen.addProperty("mobile", false);
        var session = page.context().newCDPSession(page);
        session.send("Emulation.setDeviceMetricsOverride", screen);
        fits(name, page, DESKTOP / ZOOM, "400 %");
        session.send("Emulation.clearDeviceMetricsOverride");
        session.detach();
        page.setViewportSize(DESKTOP, 801); // the browser has another size by now; one that it had is not set again
        page.setViewportSize(DESKTOP, 800);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        fits(name, page, DESKTOP, "letters of 200 %");
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.evaluate(AT_REST);
    }

    /// A quicker look, at a page that is built as others are.
    public void glance(Browser browser, String name) {
        var page = browser.page();
        page.waitForLoadState();
        said(name, browser);
        head(name, page);
        focus(name, page);
        weigh(name, browser);
        Nu.errors(browser.source()).forEach(error -> found(name, "HTML " + error));
        page.setViewportSize(PHONE, 800);
        fits(name, page, PHONE, PHONE + " pixels");
        browser.broken().forEach(rule -> found(name, "WCAG at " + PHONE + ": " + rule));
        page.setViewportSize(DESKTOP, 800);
    }

    List<String> problems() {
        return problems;
    }

    /// Writes down what every page weighs, and fails with all that was found.
    public void assertNothingFound() {
        var table = new StringBuilder("%-60s %9s %9s%n".formatted(walk, "requests", "bytes"));
        weights.stream()
                .sorted(Comparator.comparingInt(Weight::bytes).reversed())
                .forEach(each -> table.append("%-60s %9d %9d%n".formatted(each.name, each.requests, each.bytes)));
        try {
            Files.writeString(Path.of("target", "weights-" + walk + ".txt"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf(
                "%s: %d pages and states. %s%n",
                walk,
                weights.size(),
                weights.stream()
                        .max(Comparator.comparingInt(Weight::bytes))
                        .map(each -> "The heaviest, %s, is %d bytes in %d requests."
                                .formatted(each.name, each.bytes, each.requests))
                        .orElse(""));
        assertThat(problems).as("What was found on the pages of " + walk).isEmpty();
    }
}
