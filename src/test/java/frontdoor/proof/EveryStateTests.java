package frontdoor.proof;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import frontdoor.cases.Case;
import frontdoor.cases.Change;
import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.cases.Telling;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.Browser;
import frontdoor.testing.Inspection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages that show what has become of something: a case in each of its states, and what went wrong.
class EveryStateTests extends MondayMorning {

    private static final String JO = "jo@example.org";
    private static final String WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch".repeat(4);

    private Browser browser;

    @BeforeEach
    void begin() {
        browser = Browser.at(port).forgetful();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aCaseCanBeFollowedInEachOfItsStates() {
        var inspection = new Inspection("case");
        var kase = aMissedBin().with("notes", (WORD + " ").repeat(2)).openedIn(cases);
        browser.open("/track");
        Filler.send(browser.page());
        inspection.look(browser, "no-reference");
        browser.page().fill("#reference", kase.reference().value());
        Filler.send(browser.page());
        inspection.look(browser, "code");
        browser.page().fill("#code", "000000");
        Filler.send(browser.page());
        inspection.look(browser, "wrong-code");

        follow(kase.reference(), "");
        inspection.look(browser, "open");
        clock.forward(Duration.ofMinutes(1));
        act(kase, 1, "ask_more", Map.of("question", List.of(WORD + " Which gate?")));
        browser.open("/track/" + kase.reference());
        inspection.look(browser, "waiting-for-you");
        browser.page().locator("main a[href*='/answered']").first().click();
        inspection.look(browser, "answer");
        Filler.send(browser.page());
        inspection.look(browser, "answer-wrong");
        Filler.answerAtLength(browser.page());
        Filler.send(browser.page());
        browser.open("/track/" + kase.reference());
        inspection.look(browser, "answered-at-length");

        clock.set("2026-12-02T10:00");
        follow(kase.reference(), "");
        inspection.look(browser, "late");
        act(kase, 3, "collected", Map.of());
        browser.open("/track/" + kase.reference());
        inspection.look(browser, "ended");
        inspection.assertNothingFound();
    }

    @Test
    void whoWasToldIsSeenAndAYesIsTakenBack() {
        var inspection = new Inspection("told");
        var kase = aBereavement().with("also_tell", "libraries").openedIn(cases);
        Telling.told(cases, kase);
        follow(kase.reference(), "");
        browser.page().evaluate("document.querySelectorAll('details').forEach(folded => (folded.open = true))");
        inspection.look(browser, "told");
        browser.page().locator("main a[href*='/consent/']").first().click();
        inspection.look(browser, "take-back");
        browser.page().locator("main form[action*='/consent/'] button").first().click();
        inspection.look(browser, "taken-back");
        browser.page().locator("main form[action$='/undo'] button").first().click();
        inspection.look(browser, "given-again");
        inspection.assertNothingFound();
    }

    @Test
    void whoeverJoinedFollowsItToo() {
        var inspection = new Inspection("joined");
        var kase = aMissedBin().openedIn(cases);
        browser.open("/track?reference=" + kase.reference());
        inspection.look(browser, "track");
        cases.open(again(kase));
        follow(kase.reference(), JO);
        inspection.look(browser, "joined");
        inspection.assertNothingFound();
    }

    @Test
    void nothingFoundAndEverythingFound() {
        var inspection = new Inspection("found");
        browser.open("/services?q=xylophone");
        inspection.look(browser, "nothing");
        browser.open("/services?q=" + WORD.substring(0, 100));
        inspection.look(browser, "nothing-at-length");
        browser.open("/services?q=bin");
        inspection.look(browser, "something");
        browser.open("/services?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        inspection.look(browser, "markup");
        inspection.assertNothingFound();
    }

    @Test
    void whateverGoesWrongIsSaidOnAPageOfItsOwn() {
        var inspection = new Inspection("wrong");
        browser.open("/nowhere");
        assertThat(browser.status()).isEqualTo(404);
        inspection.look(browser, "404");
        browser.open("/services/nothing_of_the_kind");
        assertThat(browser.status()).isEqualTo(404);
        browser.page().waitForLoadState(LoadState.NETWORKIDLE);
        browser.open("/report/missed_bin");
        assertThat(browser.status()).isEqualTo(405);
        browser.complaints().clear();
        inspection.look(browser, "405");
        tooMuch();
        assertThat(browser.status()).isEqualTo(429);
        browser.complaints().clear();
        inspection.look(browser, "429");
        inspection.assertNothingFound();
    }

    private void tooMuch() {
        for (int i = 0; i < 25 && browser.status() != 429; i++) {
            browser.open("/track");
            Filler.send(browser.page());
        }
    }

    /// @param contact whose code it is, where several people reported the same
    private void follow(Reference reference, String contact) {
        clock.forward(Duration.ofSeconds(1)); // the newest code is the one that counts
        browser.open("/track");
        browser.page().fill("#reference", reference.value());
        browser.page().fill("#contact", contact);
        Filler.send(browser.page());
        browser.page().fill("#code", Resident.code(messages, reference));
        Filler.send(browser.page());
        assertThat(browser.page().url()).endsWith("/track/" + reference);
    }

    private void act(Case kase, int revision, String action, Map<String, List<String>> typed) {
        assertThat(cases.act(
                        UUID.randomUUID(),
                        kase.reference(),
                        revision,
                        action,
                        Actor.staff("tam"),
                        Set.of("waste_officer"),
                        typed))
                .isInstanceOf(Change.Changed.class);
    }

    /// The same as somebody else tells it.
    private static Request again(Case kase) {
        var address = (Map<?, ?>) kase.state().answers().get("address");
        return aMissedBin()
                .with("address-line", String.valueOf(address.get("line")))
                .by(new Reporter(null, "Jo Sample", JO, null, null, "en"))
                .request();
    }
}
