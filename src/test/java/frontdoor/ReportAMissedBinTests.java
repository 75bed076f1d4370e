package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.notify.Messages;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The main walk through Frontdoor, from a bin that was not emptied to the figure that counts it. Every step is a
/// page in a real browser; the resident walks it once without JavaScript and once with it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportAMissedBinTests {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser resident;
    private Browser looker;
    private Browser adviser;
    private Browser officer;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        looker = Browser.at(port);
        adviser = signedIn("sam");
        officer = signedIn("tam");
    }

    @AfterEach
    void close() {
        List.of(resident, looker, adviser, officer).forEach(Browser::close);
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void aNewcomerReportsAMissedBinAndItIsEmptied(boolean scripts) {
        resident = scripts ? Browser.at(port) : Browser.withoutJavaScript(port);

        findsTheService();
        answersTheQuestions();
        var reference = sendsIt();

        anAdviserFindsIt(reference);
        anOfficerAsksTheResident(reference);

        followsTheCase(reference);
        answersTheOfficer();

        theOfficerClosesIt(reference);
        readsHowItEnded(reference);
        theScorecardCountsIt(reference);
    }

    private void findsTheService() {
        resident.open("/");
        look("resident-home");
        resident.page().fill("#q", "bins not collected");
        press(resident, "Search");
        look("resident-found");
        follow(resident, "Report a missed bin collection");
        look("resident-service");
        press(resident, "Start now");
    }

    private void answersTheQuestions() {
        press(resident, "Continue");
        resident.screenshot("resident-address-problem");
        resident.page().fill("#address-postcode", "zz991aa");
        press(resident, "Find address");
        look("resident-address");
        choose("7 Sample Street, Anytown");
        choose("Recycling");
        choose("Yes");
        choose("Yes");
        resident.page().fill("#notes", "It stands behind the gate");
        press(resident, "Continue");
        resident.page().fill("#contact_name", "Pat Example");
        resident.page().fill("#contact_email", "pat@example.org");
        look("resident-contact");
        press(resident, "Continue");
    }

    private String sendsIt() {
        look("resident-check");
        assertThat(resident.page().title()).startsWith("Check your answers");
        assertThat(main(resident)).contains("7 Sample Street", "Recycling", "behind the gate", "pat@example.org");
        press(resident, "Send");
        look("resident-done");
        assertThat(main(resident)).contains("25 November 2026");
        return resident.page().locator(".govuk-panel strong").innerText();
    }

    private void anAdviserFindsIt(String reference) {
        adviser.open("/desk/find");
        adviser.page().fill("#q", reference);
        press(adviser, "Find");
        assertThat(main(adviser)).contains("Pat Example", "Sent to the crew");
    }

    private void anOfficerAsksTheResident(String reference) {
        officer.open("/desk/cases/" + reference);
        follow(officer, "Ask the resident a question");
        officer.page().fill("#question", "Which gate is it behind?");
        press(officer, "Confirm");
        assertThat(main(officer)).contains("Waiting for the customer", "Paused");
    }

    private void followsTheCase(String reference) {
        clock.forward(Duration.ofHours(3));
        resident.open("/track");
        look("resident-track");
        resident.page().fill("#reference", reference.toLowerCase());
        press(resident, "Send me a code");
        look("resident-code");
        resident.page().fill("#code", code(reference));
        press(resident, "Continue");
        look("resident-case");
        assertThat(main(resident)).contains("Waiting for you", "Which gate is it behind?");
    }

    private void answersTheOfficer() {
        follow(resident, "Answer our question");
        press(resident, "Send");
        resident.screenshot("resident-answer-problem");
        assertThat(resident.page().title()).startsWith("Error: ");
        resident.page().fill("#answer", "The left one");
        press(resident, "Send");
        assertThat(main(resident)).contains("Sent to the crew");
    }

    private void theOfficerClosesIt(String reference) {
        officer.open("/desk/cases/" + reference);
        assertThat(main(officer)).contains("The left one");
        press(officer, "Bin emptied");
        assertThat(main(officer)).contains("Ended: Bin emptied");
    }

    private void readsHowItEnded(String reference) {
        resident.open("/track/" + reference);
        look("resident-case-ended");
        assertThat(main(resident)).contains("Bin emptied", "The crew has emptied your");
    }

    private void theScorecardCountsIt(String reference) {
        officer.open("/desk/scorecard/cases_closed?month=2026-11");
        follow(officer, "Report a missed bin collection");
        follow(officer, reference);
        assertThat(main(officer)).contains("Ended: Bin emptied");

        // Days later nobody is signed in, which an open page would be told.
        List.of(adviser, officer).forEach(staff -> staff.open("about:blank"));
        clock.set("2026-12-02T10:00");
        resident.open("/scorecard");
        look("resident-scorecard");
        assertThat(main(resident)).contains("November 2026");
    }

    /// Checks what the resident sees. That takes JavaScript, so it is done in a second browser with the same cookies.
    private void look(String name) {
        resident.screenshot(name);
        looker.page().context().addCookies(resident.page().context().cookies());
        looker.open(resident.page().url()).assertFits().assertAccessible();
    }

    private void choose(String option) {
        resident.page()
                .getByLabel(option, new Page.GetByLabelOptions().setExact(true))
                .check();
        press(resident, "Continue");
    }

    /// The last code that was written to the resident.
    private String code(String reference) {
        var found = CODE.matcher(
                messages.about("code:" + reference).getLast().message().body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String main(Browser browser) {
        return browser.page().locator("main").innerText();
    }

    private static void press(Browser browser, String button) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        // A page that tells what is wrong has a status of its own, which the browser complains of.
        browser.complaints().removeIf(complaint -> complaint.contains("422"));
    }

    private static void follow(Browser browser, String text) {
        browser.page()
                .locator("main a", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    private Browser signedIn(String username) {
        return Browser.at(port).signIn(sessions, username, clock.instant());
    }
}
