package frontdoor.partnering;

import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whoever types a report reads who is on duty now, before anything is sent.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class OnDutyTests {

    private static final String PAGE = "/partner/report/bereavement";
    private static final String DEATHS = "/desk/contact/services/bereavement";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void aNurseReadsWhoHasThatDay() {
        clock.set("2026-11-28T19:30"); // a Saturday
        assertThat(nurse().get(PAGE))
                .bodyText()
                .contains("On duty today: Registrar on call", "Reggie Register, 01632 960998", "day and night");
        clock.set("2026-11-29T00:01");
        assertThat(nurse().get(PAGE))
                .bodyText()
                .contains("Rosa Register, 01632 960997")
                .doesNotContain("Reggie Register");
        clock.set("2026-11-30T09:30");
        assertThat(nurse().get(PAGE))
                .bodyText()
                .contains("On duty today: Registrar on call", "01632 960998")
                .doesNotContain("Rosa Register");
    }

    @Test
    void anAdviserReadsItToo() {
        var desk = AtTheDesk.onAMondayMorning(mvc, clock);
        clock.set("2026-11-28T19:30");
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, "/desk/contact", Map.of("channel", "phone", "q", "", "start", "bereavement"));
        assertThat(desk.page(SAM, DEATHS))
                .contains("On duty today: Registrar on call", "Reggie Register, 01632 960998");

        desk.post(SAM, "/desk/contact", Map.of("channel", "phone", "q", "", "start", "missed_bin"));
        assertThat(desk.page(SAM, "/desk/contact/services/missed_bin")).doesNotContain("On duty today");
    }

    @Test
    void thePageAsksAgainWhileSomebodyTypesAndKeepsWhatIsTyped() {
        clock.set("2026-11-28T23:59");
        try (var browser = Browser.at(port)) {
            new AtPartner(null, context).comesIn(browser, "district_nurses", "Nia Nurse", "nia.duty@example.org");
            browser.page().clock().install();
            var page = browser.open(PAGE).page();
            assertThat(page.locator("[data-on-duty]").textContent()).contains("Reggie Register");
            browser.check("on-duty-report");
            page.locator("#deceased-name").fill("Al Example");

            clock.set("2026-11-29T00:01");
            page.clock().fastForward(61_000);
            page.locator("[data-on-duty]:has-text('Rosa Register')").waitFor();

            assertThat(page.locator("#deceased-name").inputValue()).isEqualTo("Al Example");
        }
    }

    private AtPartner nurse() {
        return new AtPartner(mvc, context)
                .worker("district_nurses", "duty" + PEOPLE.incrementAndGet() + "@example.org");
    }
}
