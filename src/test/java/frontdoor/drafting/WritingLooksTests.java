package frontdoor.drafting;

import static frontdoor.cases.Requests.aBlueBadge;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Writing a letter in a real browser: each page and state meets WCAG 2.2 AA and fits a small screen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WritingLooksTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        browser = Browser.at(port);
        browser.signIn(sessions, "bea", clock.instant());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Case aBadge(String language) {
        return aBlueBadge()
                .by(new Reporter(
                        null, "Pat Example", "pat@example.org", null, "1 High Street, Anytown, ZZ99 1AA", language))
                .openedIn(cases);
    }

    private void choose(String letter) {
        browser.page().getByLabel(letter).check();
        browser.page().getByText("Write it").click();
    }

    private void press(String button) {
        browser.page()
                .locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    @Test
    void aLetterFromTheCaseToTheQueue() {
        var kase = aBadge("en");
        browser.open("/desk/cases/" + kase.reference()).check("letter-from-case");
        browser.page().getByText("Write a letter").click();
        browser.check("letter-begin");
        choose("We need something more from you");
        browser.check("letter-empty");
        browser.page().getByLabel("By post").check();
        browser.page().fill("#block-missing", "- Proof of your address\n- A photo of your face, taken this month");
        press("Keep and show it");
        browser.check("letter-written");
        clock.set("2026-11-23T09:40");
        browser.page().getByLabel("In large print").check();
        press("Keep and show it");
        browser.check("letter-large");
        press("Undo the last change");
        browser.check("letter-undone");
        press("Send it by post");
        browser.check("letter-sent");
        browser.open("/desk/cases/" + kase.reference() + "/letters").check("letter-sent-before");
    }

    @Test
    void whatIsToBeKnownFirst() {
        browser.open("/desk/cases/" + aBadge("cy").reference() + "/letters");
        press("Write it");
        browser.check("letter-none-chosen");
        browser.complaints().clear();
        choose("Our decision about your Blue Badge");
        browser.page().fill("#block-decision", "We do not grant it.");
        browser.page().fill("#block-reasons", "The organisation does not care for the people it drives.");
        press("Keep and show it");
        press("Send it by email");
        browser.check("letter-unseen");
        browser.complaints().clear();
        assertThat(browser.page().content()).contains("They read Welsh");
    }

    @Test
    void informationForOnePerson() {
        browser.open("/desk/cases/" + aBadge("cy").reference() + "/letters?letter=information");
        press("Write it");
        browser.page().getByLabel("By post").check();
        browser.page().locator("input[name=article]").first().check();
        press("Keep and show it");
        browser.check("letter-information");
    }

    @Test
    void whatIsTypedIsKeptWithoutAButton() {
        browser.open("/desk/cases/" + aBadge("en").reference() + "/letters");
        choose("We need something more from you");
        browser.page().locator("#block-missing").pressSequentially("A photo");
        browser.page().waitForResponse(answer -> answer.url().endsWith("/typed") && answer.status() == 204, () -> {});
        browser.page().reload();
        assertThat(browser.page().inputValue("#block-missing")).contains("A photo");
    }

    @Test
    void theAdministratorsPage() {
        browser.signIn(sessions, "addy", clock.instant());
        browser.open("/desk/admin/letters").check("admin-letters");
        browser.page().getByText("We need something more from you").click();
        browser.check("admin-letter");
    }
}
