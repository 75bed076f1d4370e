package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.SharingDecision;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import frontdoor.referrals.Unsent;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What staff may not say, and may not read, of what recipients were told.
@SpringBootTest
@AutoConfigureMockMvc
class MayNotBeToldTests {

    private static final RequestPostProcessor TAM_OF_THE_BINS =
            SignedInAs.staff("tam", Set.of("waste"), Set.of("team_officer"));
    private static final RequestPostProcessor ASH_WHO_OVERSEES =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("supervisor"));

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Unsent unsent;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private Case kase;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        kase = aBereavement()
                .with("also_tell", "childrens_nursing", "district_nurses")
                .with("had", "bins")
                .openedIn(cases);
        Telling.told(cases, kase);
    }

    @Test
    void nobodyIsToldByTelephoneWhatNothingAllowsAnyMore() {
        var nurses = of("childrens_nursing");
        var here = "/desk/referrals/" + nurses.id();
        assertThat(desk.page(REG, "/desk/referrals/calls")).contains(here);
        clock.set("2029-01-10T09:30"); // the agreements are over

        assertThat(desk.page(REG, "/desk/referrals/calls"))
                .doesNotContain(here, kase.reference().value());
        assertThat(desk.post(REG, here + "/told", Map.of("command", id()))).hasRedirectedUrl(here + "?did=refused");
        assertThat(desk.page(REG, here + "?did=refused")).contains("Do not tell them");
        assertThat(of("childrens_nursing").deliveredAt()).isNull();
        assertThat(history(nurses)).contains("withheld").doesNotContain("delivered");
    }

    @Test
    void aTeamReadsNothingOfACaseForALineThatWasNeverSent() {
        var bins = of("bins");
        assertThat(desk.post(
                        TAM_OF_THE_BINS,
                        "/desk/find",
                        Map.of("q", kase.reference().value())))
                .hasRedirectedUrl("/desk/cases/" + kase.reference());
        assertThat(desk.page(TAM_OF_THE_BINS, "/desk/cases/" + kase.reference()))
                .contains("20 November 2026");
        jdbc.sql("""
                update referrals.referral set status = 'draft', refused = '{never_sent}', delivered_at = null,
                                              requested_at = null
                 where id = ?
                """).param(bins.id()).update();

        assertThat(desk.get(TAM_OF_THE_BINS, "/desk/cases/" + kase.reference())).hasStatus(404);
        assertThat(desk.get(TAM_OF_THE_BINS, "/desk/referrals/" + bins.id())).hasStatus(404);
        assertThat(desk.post(
                        TAM_OF_THE_BINS,
                        "/desk/find",
                        Map.of("q", kase.reference().value())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/desk/cases/" + kase.reference());
    }

    @Test
    void whatARecipientWritesIsForThoseWhoReadEverythingAndForItself() {
        var nurses = of("district_nurses");
        answer(nurses, "Her son is in prison");
        answer(of("bins"), "The bin is at the back");
        var page = "/desk/cases/" + kase.reference();

        assertThat(desk.page(REG, page)).contains("Her son is in prison", "The bin is at the back");
        assertThat(desk.page(TAM_OF_THE_BINS, page))
                .contains("The bin is at the back", "No room at the moment")
                .doesNotContain("Her son is in prison");
        for (var address : new String[] {page, "/desk/referrals/" + nurses.id()}) {
            assertThat(desk.page(ASH_WHO_OVERSEES, address))
                    .contains("You do not need to see this for your work")
                    .doesNotContain("Her son is in prison");
        }
    }

    @Test
    void aDecisionNotToShareIsStrongerThanTheOneBeforeIt() {
        var draft = of("district_nurses");
        jdbc.sql("""
                update referrals.referral set status = 'draft', refused = '{no_decision}', delivered_at = null,
                                              requested_at = null, basis = 'safeguarding', agreement = null
                 where id = ?
                """).param(draft.id()).update();
        clock.set("2029-01-10T09:30");
        decide(draft, true);
        decide(draft, false);

        assertThat(unsent.send(UUID.randomUUID(), draft.id(), Actor.staff("reg")))
                .containsExactly("no_decision");
        decide(draft, true);
        assertThat(unsent.send(UUID.randomUUID(), draft.id(), Actor.staff("reg")))
                .isEmpty();
    }

    private void decide(Referral draft, boolean shared) {
        var decision = new SharingDecision(
                UUID.randomUUID(),
                clock.instant(),
                Actor.staff("reg"),
                draft.reference().value(),
                draft.purpose(),
                draft.recipient(),
                Set.copyOf(draft.shared().stream().map(told -> told.key()).toList()),
                shared,
                Basis.SAFEGUARDING,
                SharingDecision.Consent.YES,
                null,
                "To keep somebody safe",
                null);
        assertThat(decisions.record(decision)).isEmpty();
    }

    private void answer(Referral referral, String note) {
        referrals.answer(new Answer(
                UUID.randomUUID(),
                referral.id(),
                referral.recipient(),
                Status.REJECTED,
                Rejection.CAPACITY,
                note,
                Actor.staff("tam"),
                clock.instant()));
    }

    private Referral of(String line) {
        return Telling.of(referrals, kase, line);
    }

    private List<String> history(Referral referral) {
        return referrals.of(kase.reference()).stream()
                .filter(each -> each.referral().id().equals(referral.id()))
                .flatMap(each -> each.happenings().stream())
                .map(each -> each.what())
                .toList();
    }
}
