package frontdoor.working;

import static frontdoor.cases.Requests.aMissedBin;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Notices and what supervisors see, in a real browser: it meets WCAG 2.2 AA and fits a small screen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WorkingLooksTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Cases cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void notices() {
        signIn("chris");
        browser.open("/desk/notices").check("notices-none");
        var late = aMissedBin().openedIn(cases);
        notes.assign(UUID.randomUUID(), late.reference(), null, "chris", Actor.staff("tam"));
        clock.set("2026-11-26T08:00");
        cases.runClocksUntil(late.reference(), clock.instant());
        signIn("chris");

        browser.open("/desk/notices").check("notices");
        press("Dismiss those you picked");
        browser.check("notices-problem");
        browser.complaints().clear();
        browser.page().locator("[name=pick]").first().check();
        press("Dismiss those you picked");
        browser.check("notices-dismissed");
    }

    @Test
    void theOverviewAndSharingOut() {
        signIn("tam");
        browser.open("/desk/overview").check("overview-none");
        aMissedBin().openedIn(cases);
        clock.set("2026-11-25T10:00");
        aMissedBin().openedIn(cases);
        clock.set("2026-11-26T08:00");
        signIn("tam");

        browser.open("/desk/overview").check("overview");
        press("Give to me");
        browser.check("overview-problem");
        browser.complaints().clear();
        browser.page().locator("[name=pick]").first().check();
        press("Share out fairly");
        browser.check("overview-sharing");
        press("Share it out like this");
        browser.check("overview-shared");
    }

    private void press(String button) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private void signIn(String username) {
        browser.signIn(sessions, username, clock.instant());
    }
}
