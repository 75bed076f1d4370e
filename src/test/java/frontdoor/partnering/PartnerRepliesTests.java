package frontdoor.partnering;

import static frontdoor.partnering.AtPartner.with;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What a partner is answered is read no longer than what was shared, and what is not sent is said not to be.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerRepliesTests {

    private static final RequestPostProcessor MORGAN =
            SignedInAs.staff("morgan", Set.of("registration"), Set.of("registrar", "bereavement_manager"));
    private static int turn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    private Brought brought;
    private Referral referral;
    private String here;
    private String there;
    private AtPartner nurse;

    @BeforeEach
    void aNurseIsAsked() {
        clock.set("2026-11-23T09:30");
        clock.forward(Duration.ofMinutes(20L * turn++));
        brought = Brought.by(context);
        referral = brought.to("district_nurses");
        here = "/partner/referrals/" + referral.id();
        there = "/desk/referrals/" + referral.id();
        nurse = new AtPartner(mvc, context).worker("district_nurses", "nurse" + turn + "@anytown-nurses.example.org");
    }

    @Test
    void whatWeAnsweredIsNotReadAfterItWasTakenBackAndNothingMoreIsAnswered() {
        nurse.send(here + "/ask", with("question", "Who?"));
        atDesk(there + "/reply", with("reply", "Her sister in Kent."));
        assertThat(nurse.get(here + "/print")).bodyText().contains("Her sister in Kent.");
        nurse.send(here + "/ask", with("question", "And where?"));
        context.getBean(Referrals.class)
                .answer(new Answer(
                        UUID.randomUUID(),
                        referral.id(),
                        null,
                        Status.ENTERED_IN_ERROR,
                        null,
                        "Another person",
                        Actor.staff("reg"),
                        clock.instant()));

        assertThat(nurse.get(here)).hasStatusOk().bodyText().doesNotContain("Her sister in Kent.");
        assertThat(nurse.get(here + "/print")).hasStatusOk().bodyText().doesNotContain("Her sister in Kent.");
        assertThat(atDesk(there + "/reply", with("reply", "In Dover.")))
                .hasStatus(422)
                .bodyText()
                .contains("is taken back", "In Dover.");
    }

    @Test
    void whatWeAnsweredIsNotReadByALinkOnceTheConsentIsTakenBack() {
        var other = brought.to("counselling");
        assertThat(other.restsOnConsent()).isTrue();
        var friend = new AtPartner(mvc, context).inBy(other);
        var page = "/partner/referrals/" + other.id();
        var door = "/desk/referrals/" + other.id() + "/reply";
        friend.send(page + "/ask", with("question", "Who?"));
        assertThat(atDesk(door, with("reply", "Her sister in Kent."))).hasStatus(303);
        assertThat(friend.get(page)).bodyText().contains("Her sister in Kent.");
        friend.send(page + "/ask", with("question", "And where?"));
        assertThat(context.getBean(Consents.class)
                        .withdraw(UUID.randomUUID(), other.reference(), other.line(), Actor.staff("reg")))
                .isTrue();

        assertThat(friend.get(page)).hasStatusOk().bodyText().doesNotContain("Her sister in Kent.");
        assertThat(friend.get(page + "/print")).hasStatusOk().bodyText().doesNotContain("Her sister in Kent.");
        assertThat(atDesk(door, with("reply", "In Dover.")))
                .hasStatus(422)
                .bodyText()
                .contains("is taken back", "In Dover.");
    }

    @Test
    void anAnswerIsNotCutWhenItIsLongAndIsSentThoughTheReferralIsOver() {
        nurse.send(here + "/ask", with("question", "Who?"));
        var longest = "a".repeat(2000);
        assertThat(atDesk(there + "/reply", with("reply", longest + "the end")))
                .hasStatus(422)
                .bodyText()
                .contains("Use 2,000 characters or fewer", longest + "the end");
        assertThat(nurse.get(here)).bodyText().doesNotContain("aaaa");
        nurse.send(here + "/answer", with("to", "accepted"));
        nurse.send(here + "/answer", with("to", "completed"));
        assertThat(atDesk(there + "/reply", with("reply", "Her niece."))).hasStatus(303);
        assertThat(nurse.get(here)).bodyText().contains("Her niece.");
    }

    private MvcTestResult atDesk(String address, Map<String, String> fields) {
        var form = mvc.post().uri(address).with(MORGAN).with(OurForm.token());
        fields.forEach(form::param);
        return form.exchange();
    }
}
