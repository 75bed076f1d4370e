package frontdoor.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import frontdoor.identity.Creation;
import frontdoor.identity.NewStaff;
import frontdoor.identity.Staff;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Signing in as a browser does it: forms, cookies and redirects, with real sessions in a real database.
@SpringBootTest
@AutoConfigureMockMvc
class SignInTests {

    private static final Actor ADDY = Actor.staff("addy");
    private static final String SESSION = "__Host-desk";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private final Map<String, Cookie> cookies = new TreeMap<>();
    private String username = "";
    private String password = "";

    @BeforeEach
    void somebodyNew() {
        clock.set("2026-03-02T09:00");
        cookies.clear();
        username = "pat" + PEOPLE.incrementAndGet();
        var person =
                new NewStaff(username, "Pat Example", username + "@example.org", Set.of(), Set.of("administrator"));
        password = ((Creation.Created) staff.create(person, ADDY)).password();
    }

    @Test
    void aNewcomerSetsUpCodesAndAPasswordAndIsIn() {
        assertThat(send("/signin", Map.of("username", username, "password", password, "to", "/desk/cases")))
                .hasRedirectedUrl("/signin/second-factor");
        assertThat(inside()).isFalse();

        var page = text(get("/signin/second-factor"));
        var codes = text(send("/signin/second-factor", Map.of("secret", sealed(page), "code", code(key(page)))));
        assertThat(codes).contains("Keep your recovery codes", "/signin/new-password");
        assertThat(inside()).isFalse();

        assertThat(send("/signin/new-password", Map.of("password", "password1", "again", "password1")))
                .hasStatus(422);
        var before = cookies.get(SESSION).getValue();
        assertThat(send("/signin/new-password", Map.of("password", "teapot lantern", "again", "teapot lantern")))
                .hasRedirectedUrl("/desk/cases");
        assertThat(inside()).isTrue();
        assertThat(cookies.get(SESSION).getValue()).isNotEqualTo(before);
    }

    @Test
    void theCookieOfTheDeskIsForThisSiteAloneAndNotForScripts() {
        var sent = send("/signin", Map.of("username", username, "password", password));

        assertThat(sent.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void aStepCannotBeSkipped() {
        send("/signin", Map.of("username", username, "password", password));

        assertThat(send("/signin/new-password", Map.of("password", "teapot lantern", "again", "teapot lantern")))
                .hasRedirectedUrl("/signin");
        assertThat(send("/signin/code", Map.of("code", "123456"))).hasRedirectedUrl("/signin");
        assertThat(inside()).isFalse();
    }

    @Test
    void theOldCookieIsWorthNothingAfterSigningOut() {
        signIn();
        var kept = cookies.get(SESSION);

        assertThat(send("/desk/sign-out", Map.of())).hasRedirectedUrl("/signin/out");

        cookies.put(SESSION, kept);
        assertThat(inside()).isFalse();
    }

    @Test
    void somebodyShutOutIsOutAtOnce() {
        signIn();

        staff.disable(username, ADDY);

        assertThat(inside()).isFalse();
        staff.enable(username, ADDY);
        assertThat(inside()).isFalse();
    }

    @Test
    void aRoleTakenAwayCountsAtOnce() {
        signIn();
        assertThat(get("/desk/admin/none").getResponse().getStatus()).isNotEqualTo(403);

        staff.assign(username, Set.of(), Set.of(), ADDY);

        assertThat(get("/desk/admin/none")).hasStatus(403);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        signIn();
        clock.forward(Duration.ofHours(12).minusSeconds(1));
        assertThat(inside()).isTrue();

        clock.forward(Duration.ofSeconds(2));

        assertThat(inside()).isFalse();
    }

    @Test
    void aLinkCannotLeadToAnotherSite() {
        for (var elsewhere :
                new String[] {"https://example.org/desk", "//example.org", "/desk//example.org", "/desk/.."}) {
            assertThat(text(mvc.get().uri("/signin").param("to", elsewhere).exchange()))
                    .contains("name=\"to\" value=\"/desk\"");
        }
    }

    @Test
    void aRecoveryCodeLetsInWhoeverHasASecondFactorThatCannotBeRead() {
        var codes = signIn();
        send("/desk/sign-out", Map.of());
        jdbc.sql("update identity.staff set totp_secret = :other where username = :username")
                .param("other", new byte[60])
                .param("username", username)
                .update();
        send("/signin", Map.of("username", username, "password", "teapot lantern"));

        assertThat(send("/signin/code", Map.of("code", "123456"))).hasStatus(422);
        send("/signin/code", Map.of("code", part("<li><code>([^<]+)</code>", codes)));

        assertThat(inside()).isTrue();
    }

    /// @return the page of recovery codes
    private String signIn() {
        send("/signin", Map.of("username", username, "password", password));
        var page = text(get("/signin/second-factor"));
        var codes = text(send("/signin/second-factor", Map.of("secret", sealed(page), "code", code(key(page)))));
        send("/signin/new-password", Map.of("password", "teapot lantern", "again", "teapot lantern"));
        assertThat(inside()).isTrue();
        return codes;
    }

    /// Whether the desk is open: there may be no such page, but it does not lead to the sign-in page.
    private boolean inside() {
        return get("/desk/none").getResponse().getStatus() == 404;
    }

    private MvcTestResult get(String address) {
        return kept(mvc.get().uri(address).cookie(cookies()).exchange());
    }

    /// Sends a form with the token that the sign-in page shows to this browser.
    private MvcTestResult send(String address, Map<String, String> fields) {
        var token = part("name=\"_csrf\" value=\"([^\"]+)\"", text(get("/signin")));
        var form = mvc.post().uri(address).cookie(cookies()).param("_csrf", token);
        fields.forEach(form::param);
        return kept(form.exchange());
    }

    private Cookie[] cookies() {
        return cookies.isEmpty()
                ? new Cookie[] {new Cookie("none", "none")}
                : cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult kept(MvcTestResult result) {
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }

    private String code(String key) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(key), "HmacSHA1"), clock.instant());
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sealed(String page) {
        return part("name=\"secret\" value=\"([^\"]+)\"", page);
    }

    private static String key(String page) {
        return part("<code>([A-Z2-7 ]+)</code>", page).replace(" ", "");
    }

    private static String part(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
