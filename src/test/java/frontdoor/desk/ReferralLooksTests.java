package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Referrals at the desk in a real browser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReferralLooksTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void everyPageOfReferralsCanBeReadByEverybody() {
        clock.set("2026-11-23T09:30");
        var kase = told();
        var registration = of(kase, "registration");
        referrals.answer(new Answer(
                UUID.randomUUID(),
                of(kase, "bins").id(),
                "team:waste",
                Status.REJECTED,
                Rejection.OUT_OF_AREA,
                null,
                Actor.staff("tam"),
                clock.instant()));
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "reg", clock.instant());
            browser.open("/desk/referrals").check("desk-referrals");
            browser.open("/desk/referrals/calls").check("desk-referrals-calls");
            browser.open("/desk/referrals/questions").check("desk-questions-none");
            jdbc.sql("update referrals.referral set asked_at = made_at - interval '3 days' where id = ?")
                    .param(of(kase, "gp").id())
                    .update();
            browser.open("/desk/referrals/questions").check("desk-questions");
            browser.open("/desk").check("desk-start-questions");
            browser.signIn(sessions, "sam", clock.instant());
            browser.open("/desk/partner-forms").check("partner-forms");
            browser.signIn(sessions, "reg", clock.instant());
            browser.open("/desk/cases/" + kase.reference()).check("desk-case-referrals");
            browser.page()
                    .locator("details")
                    .getByText("What was shared")
                    .first()
                    .click();
            browser.screenshot("desk-case-referrals-open");
            browser.open("/desk/referrals/" + registration.id()).check("desk-referral");
            browser.page().getByText("Do not take it on").click();
            browser.check("desk-referral-problem");
            browser.complaints().clear();
            browser.open("/desk/referrals/" + of(kase, "pals").id()).check("desk-referral-by-letter");
            browser.open("/desk/referrals/" + of(kase, "pals").id() + "/give").check("desk-give-refused");
            browser.open("/desk/referrals/" + of(kase, "childrens_nursing").id() + "/give")
                    .check("desk-give");
            browser.open("/desk/referrals/" + of(kase, "bins").id()).check("desk-referral-rejected");
            jdbc.sql("""
                    update referrals.referral
                       set status = 'draft', requested_at = null, delivered_at = null, basis = 'safeguarding',
                           agreement = null, consent = null, refused = '{no_decision}'
                     where id = ?
                    """).param(of(kase, "gp").id()).update();
            browser.open("/desk/referrals/" + of(kase, "gp").id() + "/decision").check("desk-deciding");
            browser.page().getByText("Record the decision").click();
            browser.check("desk-deciding-problem");
            browser.complaints().clear();
        }
    }

    private Case told() {
        var kase = aBereavement()
                .with("also_tell", "gp", "childrens_nursing")
                .with("would_help", "care_concern")
                .openedIn(cases);
        return Telling.told(cases, kase);
    }

    private Referral of(Case kase, String line) {
        return Telling.of(referrals, kase, line);
    }
}
