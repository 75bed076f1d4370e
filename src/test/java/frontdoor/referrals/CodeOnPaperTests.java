package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.partnering.AtPartner;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A partner without accounts that is told by letter answers online with the code in it.
@SpringBootTest
@AutoConfigureMockMvc
class CodeOnPaperTests {

    private static final String DOOR = "/partner/letter";
    private static final Pattern CODE = Pattern.compile("type this code: ((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})");

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    ReferralCarrier carrier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    private PostRoom post;
    private Case kase;

    @BeforeEach
    void somebodyIsToldByLetter() {
        var desk = AtTheDesk.onAMondayMorning(mvc, clock);
        post = new PostRoom(desk);
        jdbc.sql("update referrals.paper set dropped_at = made_at where posted_at is null")
                .update();
        kase = Telling.told(
                cases, aBereavement().with("would_help", "care_concern").openedIn(cases));
        carrier.run();
    }

    @Test
    void theCodeOpensTheOneReferralOnceAndIsAnsweredThere() throws Exception {
        post.list();
        assertThat(codes()).as("nothing is made by looking at what waits").isZero();
        var words = post.prints();
        assertThat(words).contains("/partner/letter", "It works once, until Monday 21 December 2026");
        var code = code(words);
        assertThat(jdbc.sql("select code from partners.paper_code where referral = ?")
                        .param(pals().id())
                        .query(String.class)
                        .single())
                .doesNotContain(code, code.replace("-", ""));

        var friend = new AtPartner(mvc, context);
        var page = "/partner/referrals/" + pals().id();
        assertThat(friend.get(DOOR)).hasStatusOk();
        assertThat(friend.send(DOOR, Map.of("code", " " + code.toLowerCase().replace("-", " "))))
                .hasRedirectedUrl(page);
        assertThat(friend.get(page)).hasStatusOk().bodyText().contains("pat@example.org");
        assertThat(friend.get("/partner")).as("and nothing else").hasStatus(403);
        assertThat(friend.send(page + "/answer", Map.of("command", AtTheDesk.id(), "to", "accepted")))
                .hasStatus(303);
        assertThat(pals().status()).isEqualTo(Status.ACCEPTED);

        assertThat(new AtPartner(mvc, context).send(DOOR, Map.of("code", code)))
                .as("it was used")
                .hasStatus(422)
                .bodyText()
                .contains("Enter the code as it stands in our newest letter");
    }

    @Test
    void aCodeThatIsPrintedAgainEndsTheOneBefore() throws Exception {
        var batch = post.make();
        var first = code(PostRoom.words(post.pdf(batch)));
        post.says(batch, "failed");
        var second = code(post.prints());

        assertThat(second).isNotEqualTo(first);
        assertThat(new AtPartner(mvc, context).send(DOOR, Map.of("code", first)))
                .hasStatus(422);
        assertThat(new AtPartner(mvc, context).send(DOOR, Map.of("code", second)))
                .hasStatus(303);
    }

    @Test
    void aCodeIsOverAfterFourWeeksAndAfterFiveWrongTries() throws Exception {
        var code = code(post.prints());
        var wrong = code.substring(0, 15) + (code.endsWith("0000") ? "1111" : "0000");
        for (int i = 0; i < 5; i++) {
            assertThat(new AtPartner(mvc, context).send(DOOR, Map.of("code", wrong)))
                    .hasStatus(422);
        }
        assertThat(new AtPartner(mvc, context).send(DOOR, Map.of("code", code))).hasStatus(422);

        jdbc.sql("update partners.paper_code set attempts = 0").update();
        clock.forward(Duration.ofDays(28));
        assertThat(new AtPartner(mvc, context).send(DOOR, Map.of("code", code))).hasStatus(422);
        for (var rubbish : List.of("", "123456", "x".repeat(5_000), "ABCD-EFGH-JKMN-PQRS", "\0")) {
            assertThat(new AtPartner(mvc, context).send(DOOR, Map.of("code", rubbish)))
                    .hasStatus(422);
        }
    }

    @Test
    void oneNetworkTriesTenCodesAnHour() {
        var stranger = new AtPartner(mvc, context).from("203.0.113.77");
        for (int i = 0; i < 10; i++) {
            assertThat(stranger.send(DOOR, Map.of("code", "ABCD-EFGH-JKMN-PQR" + i)))
                    .bodyText()
                    .contains("Enter the code");
        }
        assertThat(stranger.send(DOOR, Map.of("code", "ABCD-EFGH-JKMN-PQRS")))
                .hasStatus(422)
                .bodyText()
                .contains("Try again in an hour");
    }

    @Test
    void whatMayNotBeToldAnyMoreIsNotReadWithACodeEither() throws Exception {
        var code = code(post.prints());
        consents.withdraw(UUID.randomUUID(), kase.reference(), "pals", Actor.ANONYMOUS);
        var friend = new AtPartner(mvc, context);
        friend.send(DOOR, Map.of("code", code));
        assertThat(friend.get("/partner/referrals/" + pals().id()).getResponse().getContentAsString())
                .doesNotContain("pat@example.org");
    }

    private Referral pals() {
        return PostRoom.last(referrals.of(kase.reference()), "pals");
    }

    private int codes() {
        return jdbc.sql("select count(*) from partners.paper_code where referral = ?")
                .param(pals().id())
                .query(Integer.class)
                .single();
    }

    private static String code(String words) {
        var found = CODE.matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return found.group(1);
    }
}
