package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.partners.Decisions;
import frontdoor.partners.SharingDecision;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Those who work on a case decide in place whether something is shared to keep somebody safe.
@SpringBootTest
@AutoConfigureMockMvc
class DecidingTests {

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private Referral draft;
    private String here;

    @BeforeEach
    void somethingWaitsForADecision(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        var kase =
                Telling.told(cases, aBereavement().with("also_tell", "hospital").openedIn(cases));
        draft = referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals("hospital"))
                .findFirst()
                .orElseThrow();
        // No service of the made-up council tells a partner to keep somebody safe.
        jdbc.sql("""
                update referrals.referral
                   set status = 'draft', requested_at = null, delivered_at = null, agreement = null, consent = null,
                       basis = 'safeguarding', purpose = 'nothing_agreed', refused = '{no_decision}'
                 where id = ?
                """).param(draft.id()).update();
        here = "/desk/referrals/" + draft.id();
    }

    @Test
    void aDecisionToShareSendsItAndStandsWithItsReason() {
        assertThat(desk.page(REG, here)).contains("nobody has written down why", "Decide whether to share it");
        assertThat(desk.page(REG, here + "/decision")).contains("Anytown General Hospital", "To keep somebody safe");
        var typed = typed("true", "not_asked", "Asking would put the child at risk", "A child lives there alone");

        assertThat(desk.post(REG, here + "/decision", typed)).hasRedirectedUrl(here + "?did=sent");
        assertThat(desk.post(REG, here + "/decision", typed))
                .as("pressed twice: it is no draft any more")
                .hasStatus(404);

        assertThat(now().status()).isEqualTo(Status.REQUESTED);
        assertThat(decisions.about(draft.reference().value(), 10))
                .singleElement()
                .returns(true, SharingDecision::shared)
                .returns("A child lives there alone", SharingDecision::why)
                .returns("staff:reg", decision -> decision.by().toString());
    }

    @Test
    void aDecisionNotToShareIsRecordedAndNothingLeaves() {
        assertThat(desk.post(REG, here + "/decision", typed("false", "no", "", "They are safe with an aunt")))
                .hasRedirectedUrl(here + "?did=decided");

        assertThat(now().status()).isEqualTo(Status.DRAFT);
        assertThat(desk.page(REG, here + "?did=decided")).contains("Your decision is recorded. It is not shared.");
        assertThat(desk.page(REG, here + "/decision")).contains("They are safe with an aunt", "Not to share");
    }

    @Test
    void whatIsMissingIsAskedForAndWhatWasTypedStays() {
        assertThat(desk.post(REG, here + "/decision", typed("", "", "", "")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose what was decided",
                        "Choose whether consent was asked for",
                        "Enter why this was decided");
        assertThat(desk.post(REG, here + "/decision", typed("true", "not_asked", "", "A child lives there")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter why consent was not asked for", "A child lives there");
        assertThat(now().status()).isEqualTo(Status.DRAFT);
        assertThat(decisions.about(draft.reference().value(), 10)).isEmpty();
    }

    @Test
    void itIsForThoseWhoWorkOnTheCaseAlone() {
        var typed = typed("true", "yes", "", "Because");

        assertThat(desk.get(SAM, here + "/decision")).hasStatus(404);
        assertThat(desk.post(SAM, here + "/decision", typed)).hasStatus(404);
        assertThat(now().status()).isEqualTo(Status.DRAFT);
    }

    private Referral now() {
        return referrals.find(draft.id()).orElseThrow();
    }

    private static Map<String, String> typed(String shared, String consent, String whyNot, String why) {
        return new HashMap<>(Map.of(
                "command", id(), "shared", shared, "consent", consent, "whyNotAsked", whyNot, "why", why, "risk", ""));
    }
}
