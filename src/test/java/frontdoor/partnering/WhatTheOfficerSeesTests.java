package frontdoor.partnering;

import static frontdoor.partnering.AtPartner.with;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerPeople;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Passing;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Status;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What whoever works on a case sees of what its partners do, and do not.
@SpringBootTest
@AutoConfigureMockMvc
class WhatTheOfficerSeesTests {

    private static final RequestPostProcessor MORGAN =
            SignedInAs.staff("morgan", Set.of("registration"), Set.of("registrar", "bereavement_manager"));
    private static final RequestPostProcessor ADDY = SignedInAs.staff("addy", Set.of(), Set.of("administrator"));
    private static final String NOBODY = "Nobody there can sign in";
    private static int turn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    PartnerPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Brought brought;
    private Referral referral;
    private String here;
    private String there;

    @BeforeEach
    void aNurseIsAsked() {
        clock.set("2026-11-23T09:30");
        clock.forward(Duration.ofMinutes(20L * turn++));
        people.of("district_nurses").forEach(each -> people.end(each.partner(), each.number(), Actor.staff("addy")));
        brought = Brought.by(context);
        referral = brought.to("district_nurses");
        here = "/partner/referrals/" + referral.id();
        there = "/desk/referrals/" + referral.id();
    }

    @Test
    void thatNobodyAtThePartnerCanSignInIsSaidToTheOfficerAndTheAdministrator() {
        assertThat(desk(there)).bodyText().contains(NOBODY);
        assertThat(desk("/desk/cases/" + referral.reference())).bodyText().contains("Nobody can sign in");
        assertThat(desk("/desk/referrals/" + brought.to("counselling").id()))
                .bodyText()
                .doesNotContain(NOBODY);
        assertThat(mvc.get().uri("/desk/admin/partners").with(ADDY)).bodyText().contains("Nobody can sign in for them");
        assertThat(mvc.get().uri("/desk/admin").with(ADDY)).bodyText().contains("that read on our pages");

        nurse();

        assertThat(desk(there)).bodyText().doesNotContain(NOBODY);
    }

    @Test
    void whoeverMakesTheCallReadsWhatIsToldAndTheNumberToCall() {
        var call = brought.to("childrens_nursing");
        assertThat(desk("/desk/referrals/" + call.id()))
                .hasStatusOk()
                .bodyText()
                .contains("01632 960205", "Pat Example", "pat@example.org")
                .doesNotContain("You do not need to see this for your work");
        assertThat(jdbc.sql("select count(*) from audit.entry where about = ? and actor = 'staff:morgan'")
                        .param(call.reference().value())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aQuestionStaysOpenAfterTheReferralIsDoneUntilItIsAnsweredOrSetAside() {
        var nurse = nurse();
        nurse.send(here + "/answer", with("to", "accepted"));
        nurse.send(here + "/ask", with("question", "Where is the key?"));
        nurse.send(here + "/answer", with("to", "completed"));

        assertThat(desk(there)).bodyText().contains("Asks something", "They asked something");
        assertThat(atDesk(there + "/reply", with("reply", "At number 4."))).hasRedirectedUrl(there + "?did=replied");
        assertThat(desk(there)).bodyText().doesNotContain("They asked something");
        assertThat(nurse.get(here)).bodyText().contains("At number 4.");
    }

    @Test
    void aQuestionThatNeedsNoAnswerIsSetAside() {
        nurse().send(here + "/ask", with("question", "Where is the key?"));

        assertThat(atDesk(there + "/reply/aside", with())).hasRedirectedUrl(there + "?did=aside");

        assertThat(desk(there))
                .bodyText()
                .contains("We set the question aside")
                .doesNotContain("Asks something", "They asked something");
        assertThat(atDesk(there + "/reply/aside", with())).hasRedirectedUrl(there + "?did=over");
    }

    @Test
    void aSlipInAFormIsSaidToWhoeverMadeItAndNotKept() {
        assertThat(nurse().send(here + "/answer", with("to", "rejected"))).hasStatus(422);

        assertThat(desk(there)).bodyText().doesNotContain("without a reason");
        assertThat(jdbc.sql("select count(*) from referrals.event where referral = ? and outcome = 'no_reason'")
                        .param(referral.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theCaseSaysWhoTookItOnAndWhoAnsweredByTheirName() {
        var light = brought.to("counselling");
        var friend = new AtPartner(mvc, context).inBy(light);
        var answer = "/partner/referrals/" + light.id() + "/answer";
        friend.send(answer, with("to", "accepted"));
        friend.send(answer, with("to", "completed"));
        assertThat(brought.to("counselling").status()).isEqualTo(Status.COMPLETED);

        var story = AtPartner.text(desk("/desk/cases/" + light.reference()));

        assertThat(story).contains("Taken on: ", "by Anytown Bereavement Friends");
        assertThat(story).doesNotContain("came to its end by the resident", "the partner bereavement_friends");
    }

    @Test
    void thePartnerKnowsAReferralByOurReferenceAndStillDoesOnceItIsTakenBack() {
        var nurse = nurse();
        var reference = referral.reference().value();
        assertThat(nurse.get("/partner"))
                .bodyText()
                .contains(reference, "Tell us that someone has died", "Referred on", "Due by")
                .doesNotContain("Pat Example", "Al Example");
        assertThat(nurse.get(here)).bodyText().contains(reference, referral.id().toString());
        assertThat(nurse.get(here + "/print")).bodyText().contains(reference);
        assertThat(nurse.get("/partner/export.csv")).bodyText().contains(reference);

        context.getBean(Consents.class)
                .withdraw(UUID.randomUUID(), referral.reference(), referral.line(), Actor.ANONYMOUS);
        clock.forward(Duration.ofMinutes(11));
        Passing.time(context);

        assertThat(nurse.get(here))
                .bodyText()
                .contains(
                        "Undo what you did",
                        "It is " + reference + ", which you had on",
                        referral.id().toString())
                .doesNotContain("Pat Example", "Al Example");
    }

    @Test
    void whatIsDoneIsSaidWithHowItCameOut() {
        var nurse = nurse();
        nurse.send(here + "/answer", with("to", "accepted"));
        assertThat(nurse.get(here))
                .bodyText()
                .contains("Say how it came out", "They are on the waiting list")
                .doesNotContain("Ask us something first", "The referral still waits");
        assertThat(nurse.send(
                        here + "/answer",
                        with("to", "completed", "result", "not_enrolled_on_waitlist", "note", "From May on.")))
                .hasStatus(303);

        var now = brought.to("district_nurses");
        assertThat(now.reason()).isEqualTo("not_enrolled_on_waitlist");
        assertThat(now.note()).isEqualTo("From May on.");
    }

    private AtPartner nurse() {
        return new AtPartner(mvc, context).worker("district_nurses", "officer" + turn + "@anytown-nurses.example.org");
    }

    private MvcTestResult desk(String address) {
        return mvc.get().uri(address).with(MORGAN).exchange();
    }

    private MvcTestResult atDesk(String address, Map<String, String> fields) {
        var form = mvc.post().uri(address).with(MORGAN).with(OurForm.token());
        fields.forEach(form::param);
        return form.exchange();
    }
}
