package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.services.CaseState.ReferralState;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What staff see of referrals, and what each side can say.
@SpringBootTest
@AutoConfigureMockMvc
class ReferralsAtTheDeskTests {

    private static final RequestPostProcessor TAM_OF_THE_BINS =
            SignedInAs.staff("tam", Set.of("waste"), Set.of("team_officer"));
    private static final RequestPostProcessor LIBRARIAN =
            SignedInAs.staff("lib", Set.of("libraries"), Set.of("team_officer"));
    private static final RequestPostProcessor PARKER =
            SignedInAs.staff("chris", Set.of("parking"), Set.of("team_officer"));

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void theCaseShowsToWhomWhatOnWhichBasisAndWhereItStands() {
        var kase = told();

        assertThat(desk.page(REG, "/desk/cases/" + kase.reference()))
                .contains("What was shared, and what happened", "Our public task", "They said yes", "Answer due:");
    }

    @Test
    void theRecipientAnswersAndSeesNoMoreThanWasShared() {
        var kase = told();
        var bins = of(kase, "bins");
        var here = "/desk/referrals/" + bins.id();

        assertThat(desk.page(TAM_OF_THE_BINS, "/desk/referrals"))
                .contains(kase.reference().value(), here);
        assertThat(desk.page(TAM_OF_THE_BINS, here))
                .contains("20 November 2026", "We take this on", "We do not take this on")
                .doesNotContain("Al Example", "Ask them again now");
        assertThat(desk.post(TAM_OF_THE_BINS, here + "/answer", answer("accepted")))
                .hasRedirectedUrl(here + "?did=answered");
        assertThat(desk.post(TAM_OF_THE_BINS, here + "/answer", answer("on_hold")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(desk.page(TAM_OF_THE_BINS, here)).contains("Taken on", "It is done");
        assertThat(of(kase, "bins").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whatIsNotTakenOnHasACodedReasonAndIsAskedAnew() {
        var kase = told();
        var bins = of(kase, "bins");
        var here = "/desk/referrals/" + bins.id();

        assertThat(desk.post(TAM_OF_THE_BINS, here + "/answer", answer("rejected")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose why");
        assertThat(desk.post(
                        TAM_OF_THE_BINS,
                        here + "/answer",
                        Map.of("command", id(), "to", "rejected", "reason", "capacity", "note", "")))
                .hasStatus(303);
        assertThat(desk.page(REG, here)).contains("Not taken on", "No room at the moment", "Ask them anew");
        assertThat(desk.post(REG, here + "/again", Map.of("command", id())))
                .hasRedirectedUrl("/desk/cases/" + kase.reference() + "?did=referred");
        assertThat(of(kase, "bins").replaces()).isEqualTo(bins.id());
    }

    @Test
    void onlyTheTwoSidesCanSayAnything() {
        var kase = told();
        var here = "/desk/referrals/" + of(kase, "bins").id();

        assertThat(desk.post(PARKER, here + "/answer", answer("accepted"))).hasStatus(404);
        assertThat(desk.post(PARKER, here + "/chase", Map.of("command", id()))).hasStatus(404);
        assertThat(desk.post(REG, here + "/answer", answer("accepted"))).hasStatus(404);
        assertThat(desk.get(PARKER, "/desk/referrals/" + UUID.randomUUID())).hasStatus(404);
        assertThat(of(kase, "bins").status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void sayingDoneOnTheCaseStillFinishesTheLine() {
        var kase = told();

        assertThat(desk.post(
                        TAM_OF_THE_BINS,
                        "/desk/cases/" + kase.reference() + "/referrals/bins",
                        Map.of("command", id())))
                .hasStatus(303);

        assertThat(of(kase, "bins").status()).isEqualTo(Status.COMPLETED);
        assertThat(cases.find(kase.reference())
                        .orElseThrow()
                        .state()
                        .referrals()
                        .get("bins"))
                .isEqualTo(ReferralState.FINISHED);
    }

    @Test
    void whoeverAskedChasesOnceAndCallsItOff() {
        var kase = told();
        var here = "/desk/referrals/" + of(kase, "parking").id();

        assertThat(desk.post(REG, here + "/chase", Map.of("command", id()))).hasRedirectedUrl(here + "?did=chased");
        assertThat(desk.post(REG, here + "/chase", Map.of("command", id()))).hasRedirectedUrl(here + "?did=over");
        assertThat(desk.post(
                        REG, here + "/answer", Map.of("command", id(), "to", "cancelled", "note", "No longer needed")))
                .hasStatus(303);
        assertThat(of(kase, "parking").status()).isEqualTo(Status.CANCELLED);
        assertThat(desk.page(REG, here)).contains("Called off", "No longer needed", "Asked again");
    }

    @Test
    void theRecipientSaysThatTheyHaveSeenWhatWasTakenBack() {
        var kase = told();
        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                kase.revision(),
                "mistake",
                Actor.staff("reg"),
                Set.of("bereavement_manager"),
                Map.of("why_close", List.of("Another person")));
        var here = "/desk/referrals/" + of(kase, "bins").id();

        assertThat(desk.page(TAM_OF_THE_BINS, "/desk/referrals")).contains(here, "Withdrawn");
        assertThat(desk.page(TAM_OF_THE_BINS, here))
                .contains("We have seen that this was withdrawn")
                .doesNotContain("20 November 2026", "5 Sample Street");
        assertThat(desk.get(TAM_OF_THE_BINS, "/desk/cases/" + kase.reference())).hasStatus(404);
        assertThat(desk.post(TAM_OF_THE_BINS, here + "/seen", Map.of("command", id())))
                .hasRedirectedUrl(here + "?did=seen");
        assertThat(desk.page(TAM_OF_THE_BINS, "/desk/referrals")).doesNotContain(here);
    }

    @Test
    void aTeamReadsNothingMoreOnceTheYesIsTakenBack() {
        var kase = told();
        var line = "libraries";
        var here = "/desk/referrals/" + of(kase, line).id();
        var at = "/desk/cases/" + kase.reference();
        assertThat(desk.page(LIBRARIAN, here)).contains("Al Example", "5 Sample Street");
        assertThat(desk.get(LIBRARIAN, at)).hasStatusOk();

        assertThat(consents.withdraw(UUID.randomUUID(), kase.reference(), line, Actor.ANONYMOUS))
                .isTrue();

        assertThat(desk.page(LIBRARIAN, here)).doesNotContain("Al Example", "5 Sample Street");
        assertThat(desk.get(LIBRARIAN, at)).as("while it can be undone").hasStatus(404);
        clock.set("2026-11-23T09:45");
        consents.carry();
        assertThat(desk.get(LIBRARIAN, at)).as("once it is carried").hasStatus(404);
    }

    @Test
    void theListsOfWhatHasNoReplyAndOfCallsAreThere() {
        assertThat(desk.page(TAM, "/desk/referrals?shown=silent")).contains("Referrals with no reply");
        assertThat(desk.page(TAM, "/desk/referrals/calls")).contains("Partners to call or write to");
    }

    @Test
    void asksAPartnerForRoomAndKeepsWhatItSaid() {
        var kase = told();
        var here = "/desk/referrals/" + of(kase, "gp").id();

        assertThat(desk.post(REG, here + "/room/ask", Map.of())).hasRedirectedUrl(here + "?did=asked");
        assertThat(desk.post(REG, here + "/room", Map.of("room", "waitlist", "note", "Six weeks")))
                .hasRedirectedUrl(here + "?did=room");
        assertThat(desk.page(REG, here)).contains("They have a waiting list", "Six weeks");
        assertThat(desk.post(REG, here + "/room", Map.of("room", "perhaps"))).hasStatus(404);
        var nurses = "/desk/referrals/" + of(kase, "childrens_nursing").id();
        assertThat(desk.post(REG, nurses + "/room/ask", Map.of())).hasRedirectedUrl(nurses + "?did=call");
        var bins = "/desk/referrals/" + of(kase, "bins").id();
        assertThat(desk.post(REG, bins + "/room/ask", Map.of())).hasStatus(404);
    }

    private static Map<String, String> answer(String to) {
        return Map.of("command", id(), "to", to, "note", "", "reason", "");
    }

    private Case told() {
        var kase = aBereavement()
                .with("also_tell", "gp", "childrens_nursing", "libraries")
                .openedIn(cases);
        return Telling.told(cases, kase);
    }

    private Referral of(Case kase, String line) {
        return Telling.of(referrals, kase, line);
    }
}
