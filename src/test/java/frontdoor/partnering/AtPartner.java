package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.identity.SecondFactors;
import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerPeople;
import frontdoor.referrals.Referral;
import frontdoor.testing.Browser;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody who works for a partner, at a browser of their own, who reads its mail and has an app on their telephone.
public final class AtPartner {

    static final String FRIENDS = "friends@anytown-bereavement.example.org";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Pattern KEY = Pattern.compile("/partner/open\\?key=([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>");
    private static final Pattern SEALED = Pattern.compile("name=\"secret\" value=\"([^\"]+)\"");

    final Map<String, Cookie> cookies = new TreeMap<>();
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private String secret = "";
    private String network = "";

    public AtPartner(MockMvcTester mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.jdbc = context.getBean(JdbcClient.class);
        this.context = context;
    }

    /// Stays at one place of the network. Otherwise each request comes from another.
    public AtPartner from(String address) {
        network = address;
        return this;
    }

    /// Comes by the link to one referral.
    public AtPartner inBy(Referral referral) {
        assertThat(send("/partner/open", Map.of("key", key(referral)))).hasRedirectedUrl("/partner/code");
        assertThat(send("/partner/code", Map.of("code", code(FRIENDS))))
                .hasRedirectedUrl("/partner/referrals/" + referral.id());
        return this;
    }

    /// An administrator of a partner, in with both codes.
    public AtPartner admin(String partner, String email) {
        return signedIn(partner, email, true);
    }

    public AtPartner worker(String partner, String email) {
        return signedIn(partner, email, false);
    }

    private AtPartner signedIn(String partner, String email, boolean admin) {
        context.getBean(PartnerPeople.class)
                .add(partner, email.substring(0, email.indexOf('@')), email, admin, Actor.staff("addy"));
        halfIn(email);
        assertThat(setsUp()).hasStatusOk();
        return this;
    }

    /// Adds somebody to a partner's people, who signs in at a real browser for the first time.
    public void comesIn(Browser browser, String partner, String name, String email) {
        context.getBean(PartnerPeople.class).add(partner, name, email, false, Actor.staff("addy"));
        var page = browser.open("/partner/sign-in").page();
        page.getByLabel("Email address at work").fill(email);
        page.getByText("Send me a code").click();
        page.getByLabel("Code").fill(code(email));
        page.getByText("Continue").click();
        page.locator("summary").first().click();
        secret = page.locator("details code").textContent().replace(" ", "");
        page.getByLabel("Code").fill(app());
        page.getByText("Continue").click();
        browser.open("/partner");
    }

    /// Has given the emailed code, and no more.
    AtPartner halfIn(String email) {
        assertThat(send("/partner/sign-in", Map.of("email", email))).hasRedirectedUrl("/partner/code");
        assertThat(send("/partner/code", Map.of("code", code(email)))).hasRedirectedUrl("/partner/second-factor");
        return this;
    }

    /// Sets the app on their telephone up. The page that comes back shows recovery codes.
    MvcTestResult setsUp() {
        var page = text(get("/partner/second-factor"));
        secret = part(SECRET, page).replace(" ", "");
        return send("/partner/second-factor/new", Map.of("code", app(), "secret", part(SEALED, page)));
    }

    /// What the app shows now.
    String app() {
        return app(secret);
    }

    private String app(String secret) {
        return context.getBean(SecondFactors.class)
                .code(secret, context.getBean(Clock.class).instant());
    }

    /// What the app shows whose secret a page shows.
    String appOn(String page) {
        secret = part(SECRET, page).replace(" ", "");
        return app();
    }

    /// The fields of a form, with a command of its own.
    static Map<String, String> with(String... fields) {
        var all = new HashMap<>(Map.of("command", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    String key(Referral referral) {
        return part(KEY, letter(null, "referral-" + referral.id()));
    }

    public String code(String email) {
        return part(CODE, letter(email, "partner-code:%"));
    }

    int codes(String email) {
        return jdbc.sql("select count(*) from notify.message where recipient = ? and about like 'partner-code:%'")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private String letter(String email, String about) {
        return jdbc.sql("""
                select body from notify.message where about like :about and coalesce(:email, recipient) = recipient
                 order by created_at desc limit 1
                """)
                .param("about", about)
                .param("email", email, java.sql.Types.VARCHAR)
                .query(String.class)
                .single();
    }

    public MvcTestResult get(String address) {
        return kept(mvc.get().uri(address).cookie(held()).exchange());
    }

    public MvcTestResult send(String address, Map<String, String> fields) {
        var form = mvc.post().uri(address).cookie(held()).with(OurForm.token()).with(request -> {
            request.setRemoteAddr(
                    network.isEmpty()
                            ? "2001:db8:2:" + Integer.toHexString(ADDRESSES.incrementAndGet() % 65_536) + "::1"
                            : network);
            return request;
        });
        fields.forEach(form::param);
        return kept(form.exchange());
    }

    /// What their browser sends along.
    public Cookie[] held() {
        return cookies.isEmpty()
                ? new Cookie[] {new Cookie("none", "none")}
                : cookies.values().toArray(Cookie[]::new);
    }

    MvcTestResult kept(MvcTestResult result) {
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else if (!cookie.getName().equals("__Host-csrf")) {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }

    private static String part(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
