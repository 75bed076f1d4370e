package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A nurse reports a death in a real browser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PartnerReportLooksTests {

    private static final String NURSES = "nia@anytown-nurses.example.org";

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void aNurseReportsADeathThatWasExpectedAtHome() {
        clock.set("2026-11-23T09:30");
        try (var browser = Browser.at(port)) {
            new AtPartner(null, context).comesIn(browser, "district_nurses", "Nia Nurse", NURSES);
            browser.check("partner-inbox-with-reports");
            browser.page().getByText("Tell us that someone has died").click();
            browser.check("partner-report");
            fill(browser, "deceased-name", "Al Example");
            browser.page().getByText("The death was expected and was at home").click();
            browser.check("partner-report-ticked");
            assertThat(browser.page().locator("#deceased-name").inputValue()).isEqualTo("Al Example");
            assertThat(browser.page().locator("[name=also_tell]:checked").count())
                    .isZero();
            assertThat(browser.page().locator("[name=had]:checked").count()).isEqualTo(7);
            fill(browser, "reported_by", "Nia Nurse");
            fill(browser, "call_back", "01632 960202");
            browser.page().getByText("Send the report").click();
            browser.check("partner-report-wrong");
            browser.complaints().clear();
            fill(browser, "date_of_death-day", "22");
            fill(browser, "date_of_death-month", "11");
            fill(browser, "date_of_death-year", "2026");
            fill(browser, "last_address-postcode", "ZZ99 1AA");
            browser.page().getByText("Find address").first().click();
            browser.page().locator("[name=last_address-uprn]").first().check();
            pick(browser, "registered", "not_yet");
            pick(browser, "urgent_burial", "true");
            pick(browser, "tell_nobody", "false");
            pick(browser, "child_left", "false");
            pick(browser, "nobody_to_arrange", "false");
            fill(browser, "contact_name", "Bea Example");
            fill(browser, "contact_phone", "01632 960123");
            pick(browser, "relationship", "partner");
            pick(browser, "contact_by", "phone");
            browser.page().getByText("Send the report").click();
            browser.check("partner-reported");
            browser.open("/partner/reports").check("partner-reports");
            assertThat(browser.page().getByText("Al Example").count()).isEqualTo(1);
        }
    }

    private static void fill(Browser browser, String id, String text) {
        browser.page().locator("#" + id).fill(text);
    }

    private static void pick(Browser browser, String name, String value) {
        browser.page()
                .locator("[name=" + name + "][value=" + value + "]")
                .first()
                .check();
    }
}
