package frontdoor.partnering;

import frontdoor.referrals.Brought;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages of a partner in a real browser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PartnerLooksTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void aGroupWithoutAccountsAnswersFromItsLink() {
        clock.set("2026-11-23T09:30");
        var referral = Brought.by(context).to("counselling");
        var mail = new AtPartner(null, context);
        try (var browser = Browser.at(port)) {
            browser.open("/partner/open?key=" + mail.key(referral)).check("partner-open");
            browser.page().getByText("Send me a code").click();
            browser.check("partner-code");
            browser.page().getByLabel("Code").fill("none");
            browser.page().getByText("Continue").click();
            browser.check("partner-code-wrong");
            browser.complaints().clear();
            browser.page().getByLabel("Code").fill(mail.code(AtPartner.FRIENDS));
            browser.page().getByText("Continue").click();
            browser.check("partner-referral");
            browser.page().getByText("Do not take it on").click();
            browser.check("partner-referral-wrong");
            browser.complaints().clear();
            browser.page().getByText("We take this on").click();
            browser.check("partner-referral-taken-on");
            browser.page().getByText("It is done").click();
            browser.check("partner-referral-over");
            browser.open("/partner/open?key=" + mail.key(referral)).check("partner-over");
            browser.complaints().clear();
            browser.open("/partner/sign-in?lang=cy").check("partner-sign-in-cy");
            browser.page().locator("a[href='/partner/letter']").click();
            browser.page().locator("main button").click();
            browser.check("partner-letter-wrong-cy");
            browser.complaints().clear();
        }
    }
}
