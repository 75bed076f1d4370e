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

/// Somebody types for longer than their session lasts.
@SpringBootTest
@AutoConfigureMockMvc
class KeptFormsTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String SAFE = "/account/preferences/safe";
    private static final String STILL_HERE = "What you typed is still here";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtHome pat;
    private String email;

    @BeforeEach
    void somebodyWhoTypesForLong() {
        clock.set("2026-11-23T09:30");
        email = "pat.types" + PEOPLE.incrementAndGet() + "@example.org";
        pat = new AtHome(mvc, jdbc).signedInAs(email);
        pat.send("/account/details/name", Map.of("name", "Pat Types" + PEOPLE.get()));
        clock.forward(Duration.ofMinutes(31));
    }

    @Test
    void whatTheyTypedIsThereOnceTheyAreSignedInAgainAndGoneOnceItIsSent() {
        assertThat(pat.send(SAFE, Map.of("safe", "Ring twice"))).hasRedirectedUrl("/account/sign-in?to=" + SAFE);

        pat.signedInAs(email);
        assertThat(text(pat.get(SAFE))).contains("Ring twice", STILL_HERE);
        pat.send(SAFE, Map.of("safe", "Ring three times"));

        assertThat(text(pat.get(SAFE))).contains("Ring three times").doesNotContain(STILL_HERE);
    }

    @Test
    void everyFormOfAnAccountKeepsIt() {
        for (var form : Map.of(
                        "/account/acting/new", Map.of("email", "dee@example.org", "until-day", "31"),
                        "/account/email", Map.of("email", "new.pat@example.org"),
                        "/account/details/phone", Map.of("phone", "01632 960002"))
                .entrySet()) {
            assertThat(pat.send(form.getKey(), form.getValue()))
                    .hasRedirectedUrl("/account/sign-in?to=" + form.getKey());
            pat.signedInAs(email);
            assertThat(text(pat.get(form.getKey())))
                    .contains(STILL_HERE)
                    .contains(form.getValue().values());
            clock.forward(Duration.ofMinutes(31));
        }
    }

    @Test
    void nobodyElseWhoSignsInAtTheirBrowserReadsIt() {
        pat.send(SAFE, Map.of("safe", "Never ring me at home"));

        pat.signedInAs("sam." + email);
        pat.send("/account/details/name", Map.of("name", "Sam Sample" + PEOPLE.get()));

        assertThat(text(pat.get(SAFE))).doesNotContain("Never ring me", STILL_HERE);
    }

    @Test
    void whoSignedOutThemselvesLeavesNothing() {
        pat.signedInAs(email);
        pat.send("/account/sign-out", Map.of());

        assertThat(pat.send(SAFE, Map.of("safe", "Ring twice"))).hasRedirectedUrl("/account/sign-in?to=/account");
    }
}
