package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.mine.AtHome;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Status;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A voluntary group without accounts: one link, one code, one referral, and nothing else.
@SpringBootTest
@AutoConfigureMockMvc
class LightModeTests {

    private static final AtomicInteger TURN = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditSearch audit;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    private Brought brought;
    private Referral referral;
    private String here;
    private AtPartner friend;
    private AtPartner stranger;

    @BeforeEach
    void somebodyIsReferred() {
        clock.set("2026-11-23T09:30");
        clock.forward(Duration.ofMinutes(20L * TURN.getAndIncrement()));
        brought = Brought.by(context);
        referral = brought.to("counselling");
        here = "/partner/referrals/" + referral.id();
        friend = new AtPartner(mvc, context);
        stranger = new AtPartner(mvc, context);
    }

    @Test
    void theLinkNamesNobodyAndAsksForACode() {
        var key = friend.key(referral);

        assertThat(friend.get("/partner/open?key=" + key))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("Send me a code")
                .doesNotContain("Pat Example", "pat@example.org", AtPartner.FRIENDS);
        assertThat(friend.get(here)).hasRedirectedUrl("/partner/sign-in");
        assertThat(friend.send(here + "/answer", said("accepted"))).hasStatus(401);
    }

    @Test
    void theCodeOpensThatReferralAndShowsWhatWasShared() {
        friend.inBy(referral);

        assertThat(friend.get(here))
                .hasStatusOk()
                .bodyText()
                .contains("Bereavement support", "pat@example.org", "they said yes", "We take this on")
                .contains(referral.reference().value())
                .doesNotContain("Al Example");
        assertThat(audit.find(Sought.about(referral.reference().value()), null).entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.VIEW
                        && entry.actor().toString().equals("partner:bereavement_friends"));
    }

    @Test
    void itIsTakenOnHeldAndDone() {
        friend.inBy(referral);

        assertThat(friend.send(here + "/answer", said("accepted"))).hasRedirectedUrl(here + "?did=answered");
        assertThat(now().status()).isEqualTo(Status.ACCEPTED);
        assertThat(friend.send(here + "/answer", said("on_hold")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(friend.send(here + "/answer", said("on_hold", "note", "Our befriender is ill")))
                .hasStatus(303);
        assertThat(now().status()).isEqualTo(Status.ON_HOLD);
        assertThat(friend.get(here)).bodyText().contains("Our befriender is ill");
        assertThat(friend.send(here + "/answer", said("completed"))).hasStatus(303);
        assertThat(now().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void itIsNotTakenOnForACodedReasonOnly() {
        friend.inBy(referral);

        assertThat(friend.send(here + "/answer", said("rejected")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose why");
        assertThat(friend.send(here + "/answer", said("rejected", "reason", "because")))
                .hasStatus(422);
        assertThat(friend.send(here + "/answer", said("rejected", "reason", "other")))
                .hasStatus(422);
        assertThat(now().status()).isEqualTo(Status.REQUESTED);
        assertThat(friend.send(here + "/answer", said("rejected", "reason", "capacity")))
                .hasStatus(303);
        assertThat(now()).returns(Status.REJECTED, Referral::status).returns("capacity", Referral::reason);
    }

    @Test
    void aQuestionIsKeptAndTheTeamIsToldOnce() {
        friend.inBy(referral);
        var question = said("", "question", "Is an evening all right?");

        assertThat(friend.send(here + "/ask", question)).hasRedirectedUrl(here + "?did=asked");
        assertThat(friend.send(here + "/ask", question)).hasStatus(303);
        assertThat(friend.send(here + "/ask", said("", "question", " "))).hasStatus(422);

        assertThat(now().status()).isEqualTo(Status.REQUESTED);
        assertThat(jdbc.sql("select note from referrals.event where referral = ? and what = 'asked'")
                        .param(referral.id())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("Is an evening all right?"));
        assertThat(jdbc.sql("select count(distinct cause) from notices.notice where about = ? and what = 'asked'")
                        .param(referral.reference().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceCountsOnce() {
        friend.inBy(referral);
        var accepted = said("accepted");
        friend.send(here + "/answer", accepted);
        int revision = now().revision();

        assertThat(friend.send(here + "/answer", accepted)).hasRedirectedUrl(here + "?did=answered");
        assertThat(now().revision()).isEqualTo(revision);
    }

    @Test
    void theLinkEndsWithTheReferral() {
        var key = friend.key(referral);
        friend.inBy(referral);
        friend.send(here + "/answer", said("rejected", "reason", "out_of_area"));

        assertThat(friend.get(here + "?did=answered"))
                .hasStatusOk()
                .bodyText()
                .contains("Your answer is recorded")
                .doesNotContain("pat@example.org");
        assertThat(friend.send(here + "/answer", said("accepted"))).hasRedirectedUrl(here + "?did=kept");
        assertThat(now().status()).isEqualTo(Status.REJECTED);
        assertThat(stranger.get("/partner/open?key=" + key)).hasStatus(410);
        assertThat(stranger.send("/partner/open", Map.of("key", key))).hasStatus(410);
    }

    @Test
    void noOtherReferralIsOpened() {
        var other = Brought.by(context).to("counselling");
        friend.inBy(referral);

        for (var foreign : List.of(other, brought.to("district_nurses"))) {
            var there = "/partner/referrals/" + foreign.id();
            assertThat(friend.get(there)).hasStatus(404);
            assertThat(friend.send(there + "/answer", said("accepted"))).hasStatus(404);
            assertThat(friend.send(there + "/ask", said("", "question", "Who?")))
                    .hasStatus(404);
            assertThat(friend.send(there + "/seen", said(""))).hasStatus(404);
        }
        assertThat(friend.get("/partner/referrals/" + UUID.randomUUID())).hasStatus(404);
        for (var closed : List.of("/partner", "/partner/export.csv", "/partner/staff", "/partner/anything")) {
            assertThat(friend.get(closed)).as(closed).hasStatus(403);
        }
        assertThat(audit.find(Sought.by(referralActor()), null).entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.REFUSED);
    }

    @Test
    void noOtherSessionOpensItAndItsOwnOpensNothingElse() {
        assertThat(mvc.get().uri(here).with(SignedInAs.holder("administrator"))).hasStatus(403);
        var pat = new AtHome(mvc, jdbc).signedInAs("pat@example.org");
        assertThat(pat.get(here)).hasRedirectedUrl("/partner/sign-in");
        assertThat(pat.send(here + "/answer", said("accepted"))).hasStatus(401);

        friend.inBy(referral);
        assertThat(friend.get("/desk")).hasStatus3xxRedirection().hasRedirectedUrl("/signin");
        assertThat(friend.get("/desk/referrals/" + referral.id())).hasStatus3xxRedirection();
        assertThat(friend.get("/account")).hasRedirectedUrl("/account/sign-in?to=/account");
        assertThat(friend.get("/desk/admin/staff")).hasStatus3xxRedirection();
    }

    private Referral now() {
        return brought.to("counselling");
    }

    private static Actor referralActor() {
        return new Actor(Actor.Kind.PARTNER, "bereavement_friends");
    }

    private static Map<String, String> said(String to, String... more) {
        var fields = new HashMap<>(Map.of("command", UUID.randomUUID().toString()));
        if (!to.isEmpty()) {
            fields.put("to", to);
        }
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }
}
