package frontdoor.finding;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finding by place, by words that are misspelt, and what a service's page says of its promises.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NearTests {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Test
    void aStreetLeadsToWhatIsHereAndWhatIsKnown() {
        Requests.aPothole("53.4001", "0.5001").openedIn(cases);
        Requests.aPothole("53.5001", "0.9001").openedIn(cases);
        Requests.aMissedBin().openedIn(cases);
        clock.forward(Duration.ofDays(10));
        try (var browser = Browser.at(port)) {
            browser.open("/").page().click("text=See what is reported");
            browser.check("near-ask");
            browser.page().fill("#near", "Nowhere Street At All");
            browser.page().click("main form button");
            assertThat(browser.page().locator(".govuk-error-summary").textContent())
                    .contains("We do not know that postcode or street");
            browser.complaints().clear();
            browser.page().fill("#near", "sample street");
            browser.page().click("main form button");
            browser.check("near-which");
            browser.page().click("text=1 Sample Street, Anytown, ZZ99 1AA");
            browser.check("near-here");
            assertThat(browser.page().url()).endsWith("/near/here");
            assertThat(browser.page().locator("main").textContent())
                    .contains("We next empty bins here on")
                    .contains("Waiting for an inspection")
                    .contains("Within 50 metres.")
                    .contains("Reported in the last 4 weeks.")
                    .doesNotContain("Pat Example", "FD-", "beside the gate");
            assertThat(browser.page().locator("text=Add me to it").count()).isEqualTo(1);
            browser.page().click("text=Add me to it");
            browser.check("near-add");
            assertThat(browser.page().url()).endsWith("/report/pothole/already");
            assertThat(browser.page().locator("main").textContent()).contains("About 10 metres from there");
            browser.page().click("main label >> nth=-1");
            browser.page().click("main form button");
            assertThat(browser.page().url()).doesNotEndWith("/location");
            browser.open("/report/pothole/location");
            assertThat(browser.page().content()).contains("1 Sample Street, Anytown, ZZ99 1AA");
            browser.open("/near/here");
            assertThat(browser.page().locator("h1").textContent()).contains("1 Sample Street");
        } finally {
            clock.run();
        }
    }

    @Test
    void aServiceSaysHowOftenItKeptItsPromise() {
        jdbc.sql("insert into performance.promise values ('pothole', 'inspected', 1212, 1300, now())")
                .update();
        try (var browser = Browser.at(port)) {
            browser.open("/services/pothole").check("public-service-kept");
            assertThat(browser.page().locator("main").textContent())
                    .contains("In the last 3 months we kept this promise 1,212 times out of 1,300.")
                    .contains("Anybody who walks, rides or drives here.");
        }
    }

    @Test
    void aMisspeltWordIsUnderstoodAndNamed() {
        try (var browser = Browser.at(port)) {
            browser.open("/services?q=pothle").check("public-did-you-mean");
            browser.page().click("main a:text-is('pothole')");
            assertThat(browser.page().url()).endsWith("/services?q=pothole");
            assertThat(browser.page().content()).doesNotContain("Did you mean");
        }
    }
}
