package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.referrals.Brought;
import frontdoor.referrals.Status;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Partners whose browsers run no scripts, and those who use the keyboard alone, come to the same end.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PartnerPlainTests {

    private static final int MOST = 60; // presses of a key to go round a page

    private static final String FOCUSED = """
            (() => {
              const here = document.activeElement;
              return here === document.body ? '' : (here.labels?.[0] ?? here).innerText.trim();
            })()
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void onAMonday() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void aGroupWithoutAccountsSaysNoFromItsLinkWithoutScripts() {
        var brought = Brought.by(context);
        var referral = brought.to("counselling");
        var mail = new AtPartner(null, context);
        try (var browser = Browser.withoutJavaScript(port)) {
            browser.open("/partner/open?key=" + mail.key(referral)).assertFits();
            var page = browser.page();
            page.getByText("Send me a code").click();
            page.getByLabel("Code").fill(mail.code(AtPartner.FRIENDS));
            page.getByText("Continue").click();
            browser.assertFits();
            page.locator("button:has-text('Do not take it on')").click();
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose why you do not take it on");
            browser.screenshot("plain-partner-wrong").complaints().clear();
            page.selectOption("#reason", "capacity");
            page.fill("#note-rejected", "Until the new year");
            page.locator("button:has-text('Do not take it on')").click();
            assertThat(page.locator("main").innerText())
                    .contains("Your answer is recorded")
                    .doesNotContain("pat@example.org");
            browser.screenshot("plain-partner-over");
        }
        assertThat(brought.to("counselling").status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void aNurseReportsADeathWithoutScripts() {
        try (var browser = Browser.withoutJavaScript(port)) {
            new AtPartner(null, context)
                    .comesIn(browser, "district_nurses", "Nia Nurse", "nia-plain@anytown-nurses.example.org");
            var page = browser.page();
            page.getByText("Tell us that someone has died").click();
            Map.of("deceased-name", "Cy Example", "reported_by", "Nia Nurse", "call_back", "01632 960202")
                    .forEach((id, text) -> page.fill("#" + id, text));
            page.getByText("The death was expected and was at home").click();
            page.getByText("Send the report").click();
            assertThat(page.locator(".govuk-error-summary").innerText())
                    .contains("When did they die? Enter the date", "Where did they live? Enter the address")
                    .contains("Has the death been registered? Select one of the answers");
            browser.screenshot("plain-partner-report-wrong").complaints().clear();
            page.fill("#date_of_death-day", "22");
            page.fill("#date_of_death-month", "11");
            page.fill("#date_of_death-year", "2026");
            page.fill("#last_address-postcode", "ZZ99 1AA");
            page.getByText("Find address").first().click();
            page.locator("[name=last_address-uprn]").first().check();
            assertThat(page.locator("#deceased-name").inputValue()).isEqualTo("Cy Example");
            Map.of(
                            "registered", "not_yet",
                            "urgent_burial", "true",
                            "tell_nobody", "false",
                            "child_left", "false",
                            "nobody_to_arrange", "false",
                            "relationship", "partner",
                            "contact_by", "phone")
                    .forEach((name, value) -> page.locator("[name=" + name + "][value=" + value + "]")
                            .first()
                            .check());
            page.fill("#contact_name", "Bea Example");
            page.fill("#contact_phone", "01632 960123");
            page.getByText("Send the report").click();
            page.getByText("Your report is with us").waitFor();
            assertThat(page.locator("main").innerText()).contains("Cy Example", "FD-");
            browser.screenshot("plain-partner-reported");
        }
    }

    @Test
    void aReferralIsReadFromTopToBottomAndTakenOnByKeyboardAlone() {
        var brought = Brought.by(context);
        var referral = brought.to("district_nurses");
        try (var browser = Browser.at(port)) {
            new AtPartner(null, context)
                    .comesIn(browser, "district_nurses", "Kay Keys", "kay@anytown-nurses.example.org");
            var page = browser.open("/partner/referrals/" + referral.id()).page();
            assertThat(walk(browser))
                    .containsSubsequence(
                            "Back",
                            "We take this on",
                            "Why?",
                            "Anything to add (needed for another reason)",
                            "Do not take it on",
                            "Your question",
                            "Send the question",
                            "File",
                            "Add it",
                            "Print this referral",
                            "Sign out");
            page.reload();
            press(browser, "Do not take it on");
            page.waitForFunction("document.activeElement.className === 'govuk-error-summary'");
            browser.complaints().clear();
            press(browser, "Choose why you do not take it on");
            page.waitForFunction("document.activeElement.id === 'reason'");
            press(browser, "We take this on");
            page.getByText("Your answer is recorded").waitFor();
            assertThat(walk(browser))
                    .containsSubsequence("We are doing it", "It is done", "Put it on hold", "It could not be done")
                    .doesNotContain("Why?");
            press(browser, "Put it on hold");
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUSED)).as("what is unfolded comes next").isEqualTo("Why?");
        }
        assertThat(brought.to("district_nurses").status()).isEqualTo(Status.ACCEPTED);
    }

    /// What has the focus, one after the other, until it leaves the page.
    private static List<String> walk(Browser browser) {
        var all = new ArrayList<String>();
        for (int press = 0; press < MOST; press++) {
            browser.page().keyboard().press("Tab");
            var name = String.valueOf(browser.page().evaluate(FOCUSED));
            if (name.isEmpty()) {
                return all;
            }
            all.add(name);
        }
        return all;
    }

    private static void press(Browser browser, String name) {
        for (int press = 0; press < MOST; press++) {
            browser.page().keyboard().press("Tab");
            if (name.equals(browser.page().evaluate(FOCUSED))) {
                browser.page().keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + name);
    }
}
