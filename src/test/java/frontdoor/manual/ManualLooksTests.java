package frontdoor.manual;

import static org.assertj.core.api.Assertions.assertThat;

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

/// The manual in a real browser, and what it suggests while somebody writes.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ManualLooksTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2027-06-07T09:30");
        browser = Browser.at(port);
        browser.signIn(sessions, "tam", clock.instant());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void eachPage() {
        browser.open("/desk/manual").check("manual");
        browser.page().fill("#q", "heavy bin");
        browser.page().press("#q", "Enter");
        browser.check("manual-found");
        browser.open("/desk/manual/articles/help-with-your-bins").check("manual-article");
        browser.open("/desk/manual/reviews").check("manual-reviews");
    }

    @Test
    void anArticleIsSuggestedWhileANoteIsWritten() {
        browser.open("/desk/contact");
        browser.page().locator("textarea[name=note]").pressSequentially("Cannot move the bin, it is too heavy");
        var link = browser.page().locator("[data-suggest] a").first();
        link.waitFor();
        assertThat(link.textContent()).isEqualTo("Help with putting your bins out");
        browser.check("manual-suggested");
    }
}
