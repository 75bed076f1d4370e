package frontdoor.desk;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import frontdoor.cases.Cases;
import frontdoor.kernel.Reference;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/// An officer whose sign-in ends while they type.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignedOutTests {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    @Autowired
    SessionRepository<?> sessions;

    private Reference kase;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        kase = aMissedBin().openedIn(cases).reference();
    }

    @Test
    void isToldOnThePage() {
        try (var officer = Browser.at(port).signIn(sessions, "tam", clock.instant())) {
            officer.open(action());
            officer.page().fill("#question", "Which gate is it behind?");

            clock.set("2026-11-24T09:30");
            officer.page()
                    .locator("[data-here]:has-text('You have been signed out')")
                    .waitFor(new Locator.WaitForOptions().setTimeout(20_000));

            assertThat(officer.page().inputValue("#question")).isEqualTo("Which gate is it behind?");
            officer.complaints().removeIf(complaint -> complaint.contains("401"));
        }
    }

    @Test
    void losesNothingOfWhatWasTyped() {
        try (var officer = Browser.withoutJavaScript(port).signIn(sessions, "tam", clock.instant())) {
            officer.open(action());
            officer.page().fill("#question", "Which gate is it behind?");
            clock.set("2026-11-24T09:30");

            officer.page().click("main button[type=submit]");
            assertThat(officer.status()).isEqualTo(401);
            officer.screenshot("desk-signed-out");
            assertThat(officer.page().locator("main").innerText())
                    .contains("You have been signed out", "Sign in (opens in a new tab)");
            officer.complaints().removeIf(complaint -> complaint.contains("401"));

            officer.signIn(sessions, "tam", clock.instant());
            officer.page().click("main button[type=submit]");
            assertThat(officer.page().locator("main").innerText()).contains("Which gate is it behind?");
            assertThat(cases.find(kase).orElseThrow().revision()).isEqualTo(2);
        }
    }

    private String action() {
        return "/desk/cases/" + kase + "/actions/ask_more";
    }
}
