package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.referrals.Brought;
import frontdoor.referrals.Referral;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What codes and links of partners open, for how long, and how often they may be asked for.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerCodesTests {

    private static final AtomicInteger TURN = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    private Referral referral;
    private String here;
    private AtPartner friend;
    private AtPartner stranger;

    @BeforeEach
    void somebodyIsReferred() {
        clock.set("2026-11-23T09:30");
        clock.forward(Duration.ofMinutes(70L * TURN.getAndIncrement()));
        referral = Brought.by(context).to("counselling");
        here = "/partner/referrals/" + referral.id();
        friend = new AtPartner(mvc, context);
        stranger = new AtPartner(mvc, context);
    }

    @Test
    void aCodeWorksOnceInTheBrowserThatAskedForAQuarterOfAnHour() {
        friend.send("/partner/open", Map.of("key", friend.key(referral)));
        var code = friend.code(AtPartner.FRIENDS);
        stranger.cookies.putAll(friend.cookies);
        var asked = Map.copyOf(friend.cookies);

        assertThat(new AtPartner(mvc, context).send("/partner/code", Map.of("code", code)))
                .as("another browser")
                .hasStatus(422);
        assertThat(friend.send("/partner/code", Map.of("code", code))).hasStatus(303);
        assertThat(stranger.send("/partner/code", Map.of("code", code)))
                .as("again")
                .hasStatus(422);

        clock.forward(Duration.ofSeconds(1));
        stranger.cookies.putAll(asked);
        stranger.send("/partner/open", Map.of("key", stranger.key(referral)));
        clock.forward(Duration.ofMinutes(15));
        assertThat(stranger.send("/partner/code", Map.of("code", stranger.code(AtPartner.FRIENDS))))
                .as("too old")
                .hasStatus(422);
    }

    @Test
    void fiveWrongCodesEndItAndABrowserAsksFiveTimesAnHour() {
        var key = friend.key(referral);
        friend.send("/partner/open", Map.of("key", key));
        var right = friend.code(AtPartner.FRIENDS);
        var wrong = "%06d".formatted((Integer.parseInt(right) + 1) % 1_000_000);
        for (int i = 0; i < 5; i++) {
            assertThat(friend.send("/partner/code", Map.of("code", wrong))).hasStatus(422);
        }
        assertThat(friend.send("/partner/code", Map.of("code", right)))
                .hasStatus(422)
                .bodyText()
                .contains("There were too many tries", "Ask for a new code")
                .doesNotContain("from our newest email.");
        int before = friend.codes(AtPartner.FRIENDS);
        assertThat(friend.send("/partner/code", Map.of("again", "yes"))).hasRedirectedUrl("/partner/code");
        assertThat(friend.codes(AtPartner.FRIENDS)).isEqualTo(before + 1);
        assertThat(friend.send("/partner/code", Map.of("again", "yes")))
                .as("nothing is tried too often yet")
                .hasStatus(422);

        for (int i = 0; i < 3; i++) {
            assertThat(friend.send("/partner/open", Map.of("key", key))).hasStatus(303);
        }
        int letters = friend.codes(AtPartner.FRIENDS);
        assertThat(friend.send("/partner/open", Map.of("key", key))).hasStatus(422);
        assertThat(friend.codes(AtPartner.FRIENDS)).isEqualTo(letters);
    }

    @Test
    void aLinkThatIsNoneOfOursOpensNothing() {
        for (var useless : List.of("", "x", "A".repeat(43), "../..", "' or 1=1 --")) {
            assertThat(stranger.get("/partner/open?key=" + useless))
                    .as(useless)
                    .hasStatus(410)
                    .bodyText()
                    .contains("Copy the whole link")
                    .doesNotContain("nothing more that you need to do");
            assertThat(stranger.send("/partner/open", Map.of("key", useless)))
                    .as(useless)
                    .hasStatus(410);
        }
    }

    @Test
    void aSessionEndsWhenItIsLeftAndAfterHalfAnHour() {
        friend.inBy(referral);
        var held = Map.copyOf(friend.cookies);
        assertThat(friend.send("/partner/sign-out", Map.of())).hasRedirectedUrl("/partner/sign-in");
        friend.cookies.putAll(held);
        assertThat(friend.get(here)).hasRedirectedUrl("/partner/sign-in");

        clock.forward(Duration.ofSeconds(1));
        stranger.inBy(referral);
        clock.forward(Duration.ofMinutes(31));
        assertThat(stranger.get(here)).hasRedirectedUrl("/partner/sign-in");
    }
}
