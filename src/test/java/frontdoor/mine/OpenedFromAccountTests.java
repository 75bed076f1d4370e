package frontdoor.mine;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.kernel.Reference;
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

/// A case that somebody opened from their account is open for as long as they are in it.
@SpringBootTest
@AutoConfigureMockMvc
class OpenedFromAccountTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    private AtHome pat;
    private String email;
    private Reference reference;

    @BeforeEach
    void aCaseThatIsOpen() {
        clock.set("2026-11-23T09:30");
        email = "pat.open" + PEOPLE.incrementAndGet() + "@example.org";
        reference = aMissedBin()
                .by(new Reporter(null, "Pat Example", email, null, null, "en"))
                .openedIn(cases)
                .reference();
        pat = new AtHome(mvc, jdbc).signedInAs(email);
        assertThat(pat.get("/account/requests/" + reference)).hasRedirectedUrl("/track/" + reference);
        assertThat(pat.get("/track/" + reference)).hasStatusOk();
    }

    @Test
    void itIsClosedOnceTheyAreSignedOutElsewhere() {
        clock.forward(Duration.ofSeconds(1));
        var elsewhere = new AtHome(mvc, jdbc).signedInAs(email);
        elsewhere.send("/account/sign-out-everywhere", Map.of());

        isClosed();
        assertThat(pat.send("/track/stay", Map.of())).hasStatus(404);
    }

    @Test
    void itIsClosedOnceTheirAccountIsDeleted() {
        clock.forward(Duration.ofSeconds(1));
        var elsewhere = new AtHome(mvc, jdbc).signedInAs(email);
        elsewhere.send("/account/delete", Map.of());

        isClosed();
    }

    @Test
    void itStaysOpenWhileTheyReadAndNoLonger() {
        for (int i = 0; i < 2; i++) {
            clock.forward(Duration.ofMinutes(25));
            assertThat(pat.get("/track/" + reference)).hasStatusOk();
        }
        clock.forward(Duration.ofMinutes(5));
        assertThat(pat.send("/track/stay", Map.of())).hasStatus(204);
        clock.forward(Duration.ofMinutes(31));

        isClosed();
    }

    @Test
    void itIsClosedInABrowserInWhichSomebodyElseIsIn() {
        pat.signedInAs("somebody.else." + email);

        assertThat(pat.get("/track/" + reference)).hasRedirectedUrl("/track?reference=" + reference);
    }

    private void isClosed() {
        assertThat(pat.get("/track/" + reference))
                .hasRedirectedUrl("/account/sign-in?to=/account/requests/" + reference);
    }
}
