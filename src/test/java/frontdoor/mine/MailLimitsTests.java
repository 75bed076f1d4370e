package frontdoor.mine;

import static frontdoor.mine.AtHome.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Somebody asks again and again for links to be sent to an address.
@SpringBootTest
@AutoConfigureMockMvc
class MailLimitsTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtHome pat;
    private String email;

    @BeforeEach
    void somebodyNew() {
        clock.set("2026-11-23T09:30");
        pat = new AtHome(mvc, jdbc);
        email = "pat.flooded" + PEOPLE.incrementAndGet() + "@example.org";
    }

    @Test
    void nobodyIsFloodedWithMailAndTheRefusalTellsNothing() {
        var known = email;
        pat.signedInAs(known);
        clock.forward(Duration.ofHours(1));
        for (var address : new String[] {known, "nobody" + known}) {
            var before = pat.letters(address);
            var browser = at(address);
            for (int i = 0; i < 8; i++) {
                var sent = browser.send("/account/sign-in", Map.of("email", address));
                assertThat(sent).hasStatus(i < 5 ? 303 : 422);
            }
            assertThat(pat.letters(address) - before).as("of one browser").isEqualTo(5);
            for (int i = 0; i < 8; i++) {
                at(address).send("/account/sign-in", Map.of("email", address));
            }
            assertThat(pat.letters(address) - before).as("of one network").isEqualTo(10);
            assertThat(text(at(address).send("/account/sign-in", Map.of("email", address))))
                    .contains("We have sent as many emails to this address as we may in one hour");
        }
    }

    @Test
    void aStrangerDoesNotUseUpWhatSomebodyElseMayAskFor() {
        for (int i = 0; i < 12; i++) {
            at(email).send("/account/sign-in", Map.of("email", email));
        }
        assertThat(pat.letters(email)).isEqualTo(10);

        pat.signedInAs(email);

        assertThat(pat.get("/account")).hasStatusOk();
    }

    /// Another browser, all of them in the house from which this address is written to.
    private AtHome at(String address) {
        var house = Math.floorMod(address.hashCode(), 65_536);
        return new AtHome(mvc, jdbc).from("2001:db8:4:" + Integer.toHexString(house) + "::1");
    }
}
