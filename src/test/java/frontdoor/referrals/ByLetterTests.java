package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.pdf.PdfUa;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A partner that is told by letter: what the post room prints, when it counts as told, and what is never printed.
@SpringBootTest
@AutoConfigureMockMvc
class ByLetterTests {

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralStore store;

    @Autowired
    Consents consents;

    @Autowired
    ReferralCarrier carrier;

    @Autowired
    ReferralSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private PostRoom post;
    private Case kase;

    @BeforeEach
    void somebodyIsToldByLetter() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        post = new PostRoom(desk);
        jdbc.sql("update referrals.paper set dropped_at = made_at where posted_at is null")
                .update();
        kase = Telling.told(
                cases, aBereavement().with("would_help", "care_concern").openedIn(cases));
        carrier.run();
    }

    @Test
    void aLetterIsPrintedWithWhatMayBeSharedAndTheyAreToldOnceItIsPosted() throws Exception {
        assertThat(pals().route()).isEqualTo("letter");
        assertThat(pals().deliveredAt()).isNull();
        assertThat(post.list()).contains("1 letter waits to be printed");
        assertThat(desk.page(REG, "/desk/referrals/" + pals().id()))
                .contains("A letter to them waits in the post room");

        var batch = post.make();
        var pdf = post.pdf(batch);
        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(PostRoom.words(pdf))
                .contains(
                        "Advice desk",
                        "Anytown General Hospital",
                        "AN1 4GH",
                        "pat@example.org",
                        kase.reference().value(),
                        "said yes to our telling you this",
                        "by Thursday 26 November 2026",
                        "How to answer",
                        "01632 960",
                        "Our reference: " + kase.reference())
                .doesNotContain("Al Example", "Sample Street", pals().id().toString());
        assertThat(pals().shared()).extracting(Told::key).doesNotContain("deceased");
        assertThat(pals().deliveredAt()).isNull();

        clock.forward(Duration.ofHours(5));
        post.says(batch, "printed");
        post.says(batch, "printed");

        assertThat(pals().deliveredAt()).isEqualTo(clock.instant());
        assertThat(happened("posted")).isEqualTo(1);
        assertThat(post.list()).contains("No letter waits");
        assertThat(desk.page(REG, "/desk/referrals/" + pals().id())).contains("A letter to them was posted");
    }

    @Test
    void nothingIsPrintedOnceAYesIsTakenBack() {
        var batch = post.make();
        consents.withdraw(UUID.randomUUID(), kase.reference(), "pals", Actor.ANONYMOUS);

        post.isShownNoPdf(batch);
        assertThat(post.sees(batch))
                .contains("They may not be told this any more")
                .doesNotContain("batch.pdf");
        post.says(batch, "failed");
        assertThat(post.list()).contains("No letter waits");

        consents.undo(UUID.randomUUID(), kase.reference(), "pals", Actor.ANONYMOUS);
        assertThat(post.list()).contains("1 letter waits to be printed");
        consents.withdraw(UUID.randomUUID(), kase.reference(), "pals", Actor.ANONYMOUS);
        clock.forward(Duration.ofMinutes(11));
        consents.carry();
        carrier.run();
        assertThat(pals().status()).isEqualTo(Status.CANCELLED);
        assertThat(post.list()).contains("No letter waits");
    }

    @Test
    void aLetterThatLiesPrintedAndMayNotGoIsNotCountedAsPosted() {
        var batch = post.make();
        consents.withdraw(UUID.randomUUID(), kase.reference(), "pals", Actor.ANONYMOUS);
        post.says(batch, "printed");
        assertThat(pals().deliveredAt()).isNull();
        assertThat(happened("posted")).isZero();
    }

    @Test
    void anAgreementThatIsOverWhenItIsPrintedKeepsTheLetterHereAndItsOwnerHears() {
        clock.set("2028-01-03T09:30");

        post.make();
        post.make();

        assertThat(happened("not_printed")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from notices.notice where about = ? and what = 'not_sent'")
                        .param(kase.reference().value())
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(post.list()).contains("No letter waits");
        assertThat(desk.page(REG, "/desk/referrals/" + pals().id())).contains("no agreement is in force");
    }

    @Test
    void theyAreAskedAgainByALetterThatTellsNothingMore() throws Exception {
        clock.set("2026-11-27T00:00:01");
        sweep.run();
        assertThat(letters()).containsExactly("referred"); // nobody has posted the first
        post.posts();
        clock.forward(Duration.ofMinutes(1));
        referrals.chase(UUID.randomUUID(), pals().id(), Actor.staff("reg"));
        assertThat(letters()).containsExactly("referred");
        clock.set("2026-12-02T00:00:01");
        sweep.run();
        assertThat(pals().isUnanswered()).isTrue();
        assertThat(referrals.chase(UUID.randomUUID(), pals().id(), Actor.staff("reg")))
                .isTrue();

        assertThat(letters()).containsExactly("referred", "chased");
        var words = post.prints();
        assertThat(words)
                .contains(
                        "We have not heard from you",
                        "on Friday 27 November 2026",
                        kase.reference().value())
                .doesNotContain("pat@example.org", "Example 1");
    }

    @Test
    void whatWasPostedIsTakenBackByALetterAndAskedForAgainByAnother() throws Exception {
        post.posts();
        store.accept(List.of(NewReferral.retract(
                kase.reference().value(), "pals", UUID.randomUUID(), Actor.staff("reg"), clock.instant())));
        carrier.run();
        clock.forward(Duration.ofSeconds(2));
        sweep.run();
        assertThat(letters()).containsExactly("referred", "retracted");
        var words = post.prints();
        assertThat(words)
                .contains(
                        "It is withdrawn", "Destroy that letter", "Tell us that you know, by Thursday 26 November 2026")
                .doesNotContain("pat@example.org", "Example 1");

        var batch = jdbc.sql("select id from letters.batch where state = 'printing'")
                .query(UUID.class)
                .single();
        post.says("/desk/post/batches/" + batch, "printed");
        clock.set("2026-11-27T00:00:05");
        sweep.run();
        assertThat(letters()).containsExactly("referred", "retracted", "retraction_chased");

        assertThat(desk.page(REG, "/desk/referrals/" + pals().id())).contains("They know that it was withdrawn");
        desk.post(REG, "/desk/referrals/" + pals().id() + "/told", Map.of("command", AtTheDesk.id()));
        assertThat(pals().awaitsSeen()).isFalse();
        assertThat(jdbc.sql("""
                select count(*) from referrals.paper where referral = ? and posted_at is null and dropped_at is null
                """).param(pals().id()).query(Long.class).single()).isZero();
    }

    @Test
    void whoWasToldAnotherWayIsSentNoLetterAndWhoeverWorksOnTheCaseWritesDownTheirAnswer() {
        desk.post(REG, "/desk/referrals/" + pals().id() + "/told", Map.of("command", AtTheDesk.id()));
        assertThat(pals().deliveredAt()).isNotNull();
        assertThat(post.list()).contains("No letter waits");

        assertThat(desk.page(REG, "/desk/referrals/" + pals().id()))
                .contains("What they said", "They take this on", "They do not take this on");
        for (var to : List.of(Status.ACCEPTED, Status.COMPLETED)) {
            var said = Map.of("command", AtTheDesk.id(), "to", to.key());
            assertThat(desk.post(REG, "/desk/referrals/" + pals().id() + "/answer", said))
                    .hasStatus(303);
            assertThat(pals().status()).isEqualTo(to);
        }
        assertThat(desk.post(
                        SAM,
                        "/desk/referrals/" + pals().id() + "/answer",
                        Map.of("command", AtTheDesk.id(), "to", "accepted")))
                .hasStatus(404);
    }

    private List<String> letters() {
        return jdbc.sql("select news from referrals.paper where referral = ? order by made_at")
                .param(pals().id())
                .query(String.class)
                .list();
    }

    private long happened(String what) {
        return PostRoom.happened(referrals.of(kase.reference()), "pals", what);
    }

    private Referral pals() {
        return PostRoom.last(referrals.of(kase.reference()), "pals");
    }
}
