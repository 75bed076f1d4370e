package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import frontdoor.directory.Services;
import frontdoor.testing.Browser;
import frontdoor.testing.Inspection;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/// Answers every question of every service in a browser. Each kind of question is looked at as it is empty, when
/// something is wrong with it, and with answers that are far too long; pages of a kind that was seen are glanced at.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
class EveryQuestionTests extends MondayMorning {

    private static final int MOST_STEPS = 80;
    private static final int ATTEMPTS = 4;

    @Autowired
    Services services;

    private final Set<String> kinds = new HashSet<>();

    @TestFactory
    Stream<DynamicTest> everyQuestionCanBeAnsweredByEverybody() {
        return services.all().stream()
                .filter(service -> service.isOnline())
                .flatMap(service -> Stream.of(
                        DynamicTest.dynamicTest(service.key(), () -> walk(service.key(), false)),
                        DynamicTest.dynamicTest(service.key() + " at length", () -> walk(service.key(), true))));
    }

    private void walk(String service, boolean atLength) {
        var inspection = new Inspection("asked-" + service + (atLength ? "-at-length" : ""));
        try (var browser = Browser.at(port).forgetful()) {
            var page = browser.open("/services/" + service).page();
            Filler.send(page);
            int steps = 0;
            for (; !isEnd(page); steps++) {
                assertThat(steps).as("steps, of which %s is one", page.url()).isLessThan(MOST_STEPS);
                if (atLength) {
                    Filler.answerAtLength(page);
                } else {
                    look(inspection, browser);
                }
                goOn(browser, atLength);
                if (atLength && path(page).endsWith("/check")) {
                    inspection.look(browser, "check");
                }
            }
            inspection.look(browser, "done");
            inspection.assertNothingFound();
        }
    }

    private void look(Inspection inspection, Browser browser) {
        var page = browser.page();
        var path = path(page);
        var step = path.substring(path.lastIndexOf('/') + 1);
        if (!kinds.add(Filler.kind(page) + (step.equals("check") ? path : ""))) {
            inspection.glance(browser, step);
            return;
        }
        inspection.look(browser, step);
        if (step.equals("check")) {
            return;
        }
        Filler.empty(page);
        Filler.send(page);
        if (path(page).equals(path)) {
            inspection.look(browser, step + "-wrong");
        } else {
            browser.open(path);
        }
        Filler.answerAtLength(page);
        Filler.send(page);
        if (!path(page).equals(path)) {
            browser.open(path);
        }
        inspection.look(browser, step + "-at-length");
    }

    /// An answer that will not do is tried again with another, as a person does who is told what to do.
    private void goOn(Browser browser, boolean filledIn) {
        var page = browser.page();
        var path = path(page);
        if (filledIn) {
            Filler.send(page);
        }
        for (int attempt = 0; path(page).equals(path) && attempt < ATTEMPTS; attempt++) {
            Filler.answer(page, attempt);
            Filler.send(page);
        }
        browser.complaints().removeIf(complaint -> complaint.contains("422")); // which is how it is told
        assertThat(path(page))
                .as(
                        "what follows on %s, which says: %s",
                        path, page.locator("main").innerText())
                .isNotEqualTo(path);
    }

    private static boolean isEnd(Page page) {
        return path(page).endsWith("/done");
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
