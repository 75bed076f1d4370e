package frontdoor.mine;

import static frontdoor.mine.AtHome.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
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

/// Signing in by email, as a browser does it, and what does not let anybody in.
@SpringBootTest
@AutoConfigureMockMvc
class SignInTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtHome pat;
    private AtHome stranger;
    private String email;

    @BeforeEach
    void somebodyNew() {
        clock.set("2026-11-23T09:30");
        pat = new AtHome(mvc, jdbc);
        stranger = new AtHome(mvc, jdbc);
        email = "pat" + PEOPLE.incrementAndGet() + "@example.org";
    }

    @Test
    void theLinkShowsAButtonAndTheButtonLetsIn() {
        ask(pat, email);
        var key = pat.key(email);

        assertThat(pat.get("/account/enter?key=" + key))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains(email);
        assertThat(inside(pat)).as("looking at the link").isFalse();
        assertThat(pat.send("/account/enter", Map.of("key", key))).hasRedirectedUrl("/account");
        assertThat(inside(pat)).isTrue();
    }

    @Test
    void theLinkWorksInAnotherBrowserAndTheCodeDoesNot() {
        ask(pat, email);

        ask(stranger, "somebody.else@example.org");
        assertThat(stranger.send("/account/code", Map.of("code", pat.code(email))))
                .hasStatus(422);
        assertThat(inside(stranger)).isFalse();
        assertThat(stranger.send("/account/enter", Map.of("key", pat.key(email))))
                .hasStatus(303);
        assertThat(inside(stranger)).isTrue();
    }

    @Test
    void theCodeLetsInWhereItWasAskedForOnce() {
        ask(pat, email);
        var code = pat.code(email);
        var asked = Map.copyOf(pat.cookies);

        assertThat(pat.send("/account/code", Map.of("code", code.substring(0, 3) + " " + code.substring(3))))
                .hasRedirectedUrl("/account");
        assertThat(inside(pat)).isTrue();

        stranger.cookies.putAll(asked);
        assertThat(stranger.send("/account/code", Map.of("code", code))).hasRedirectedUrl("/account/sign-in");
        assertThat(inside(stranger)).isFalse();
    }

    @Test
    void aLinkThatIsUsedOldForeignOrGarbageLetsNobodyIn() {
        ask(pat, email);
        var key = pat.key(email);
        clock.forward(Duration.ofMinutes(15));
        for (var useless : new String[] {key, "", "x", "A".repeat(43), "../..", "' or 1=1 --", "%00"}) {
            assertThat(stranger.get("/account/enter?key=" + useless))
                    .as(useless)
                    .hasStatus(410);
            assertThat(stranger.send("/account/enter", Map.of("key", useless)))
                    .as(useless)
                    .hasStatus(410);
        }

        ask(pat, email);
        var used = pat.key(email);
        pat.send("/account/enter", Map.of("key", used));
        assertThat(pat.send("/account/enter", Map.of("key", used)))
                .as("pressed twice")
                .hasRedirectedUrl("/account");
        assertThat(stranger.send("/account/enter", Map.of("key", used))).hasStatus(410);
        assertThat(inside(stranger)).isFalse();
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        ask(pat, email);
        var first = pat.key(email);
        clock.forward(Duration.ofSeconds(1));
        ask(pat, email);

        assertThat(pat.send("/account/enter", Map.of("key", first))).hasStatus(410);
        assertThat(pat.send("/account/enter", Map.of("key", pat.key(email)))).hasStatus(303);
    }

    @Test
    void aCodeIsNotOutlivedByTheBrowsersSecret() {
        for (int times = 0; times < 2; times++) {
            var had = pat.cookies.get("__Host-asked");
            var now = pat.send("/account/sign-in", Map.of("email", email))
                    .getResponse()
                    .getCookie("__Host-asked");
            assertThat(now).isNotNull().returns(1800, Cookie::getMaxAge);
            assertThat(now.getValue()).isEqualTo(had == null ? now.getValue() : had.getValue());
        }
    }

    @Test
    void fiveWrongCodesEndIt() {
        ask(pat, email);
        var wrong = "%06d".formatted((Integer.parseInt(pat.code(email)) + 1) % 1_000_000);
        for (int i = 0; i < 5; i++) {
            assertThat(pat.send("/account/code", Map.of("code", wrong))).hasStatus(422);
        }

        assertThat(pat.send("/account/code", Map.of("code", pat.code(email)))).hasStatus(422);
        assertThat(inside(pat)).isFalse();
    }

    @Test
    void nothingTellsWhoHasAnAccount() {
        pat.signedInAs(email);
        var unknown = "nobody" + email;

        var toKnown = ask(stranger, email);
        var toUnknown = ask(new AtHome(mvc, jdbc), unknown);

        assertThat(toKnown).isEqualTo(toUnknown);
        assertThat(pat.letter(unknown).replaceAll("key=\\S+|\\d{6}", ""))
                .isEqualTo(pat.letter(email).replaceAll("key=\\S+|\\d{6}", ""));
    }

    @Test
    void whatIsNoAddressIsToldInTheSameWordsTwice() {
        for (var wrong : new String[] {"", " ", "pat", "pat@", "@example.org", "pat@example.org\nBcc: x@example.org"}) {
            var page = pat.send("/account/sign-in", Map.of("email", wrong));
            assertThat(page).as(wrong).hasStatus(422);
            assertThat(text(page).split("Enter an email address", -1)).as(wrong).hasSize(3);
        }
    }

    @Test
    void signingInLeadsToThePageThatWasWantedAndNowhereElse() {
        assertThat(pat.get("/account/requests")).hasRedirectedUrl("/account/sign-in?to=/account/requests");
        pat.send("/account/sign-in", Map.of("email", email, "to", "/account/requests"));
        assertThat(pat.send("/account/enter", Map.of("key", pat.key(email)))).hasRedirectedUrl("/account/requests");

        for (var elsewhere :
                new String[] {"https://example.org", "//example.org", "/desk", "/account/..", "/\\example.org"}) {
            assertThat(mvc.get().uri("/account/sign-in").param("to", elsewhere))
                    .bodyText()
                    .contains("name=\"to\" value=\"/account\"");
        }
    }

    @Test
    void eachSignInHasASecretOfItsOwnAndEndsTheOneBefore() {
        pat.cookies.put("__Host-account", new Cookie("__Host-account", "A".repeat(43)));
        pat.signedInAs(email);
        var first = pat.cookies.get("__Host-account");
        assertThat(first.getValue()).as("a secret that was planted").isNotEqualTo("A".repeat(43));
        clock.forward(Duration.ofSeconds(1));
        pat.send("/account/sign-in", Map.of("email", email));
        pat.send("/account/enter", Map.of("key", pat.key(email)));

        assertThat(pat.cookies.get("__Host-account").getValue()).isNotEqualTo(first.getValue());
        stranger.cookies.put("__Host-account", first);
        assertThat(inside(stranger)).isFalse();
        assertThat(first.isHttpOnly() && first.getSecure() && first.getMaxAge() == -1)
                .isTrue();
    }

    @Test
    void aSessionEndsAfterHalfAnHourIdleAndTwelveHoursBusy() {
        pat.signedInAs(email);
        for (int i = 0; i < 24; i++) {
            clock.forward(Duration.ofMinutes(29));
            assertThat(inside(pat)).as("after %d half hours", i).isTrue();
        }
        clock.forward(Duration.ofMinutes(29));
        assertThat(inside(pat)).as("after twelve hours").isFalse();

        pat.signedInAs(email);
        clock.forward(Duration.ofMinutes(31));
        assertThat(inside(pat)).as("idle").isFalse();
    }

    @Test
    void signingOutEndsOneSessionAndSigningOutEverywhereAll() {
        pat.signedInAs(email);
        var kept = pat.cookies.get("__Host-account");
        clock.forward(Duration.ofSeconds(1));
        stranger.signedInAs(email);

        assertThat(pat.send("/account/sign-out", Map.of())).hasRedirectedUrl("/account/signed-out");
        pat.cookies.put("__Host-account", kept);
        assertThat(inside(pat)).isFalse();
        assertThat(inside(stranger)).isTrue();

        clock.forward(Duration.ofSeconds(1));
        pat.signedInAs(email);
        pat.send("/account/sign-out-everywhere", Map.of());
        assertThat(inside(stranger)).isFalse();
    }

    /// @return all that comes back
    private static String ask(AtHome person, String email) {
        var sent = person.send("/account/sign-in", Map.of("email", email));
        assertThat(sent).hasRedirectedUrl("/account/sent");
        return sent.getResponse().getHeaderNames()
                + text(sent)
                + text(person.get("/account/sent"))
                        .replace(email, "EMAIL")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN");
    }

    private static boolean inside(AtHome person) {
        return person.get("/account").getResponse().getStatus() == 200;
    }
}
