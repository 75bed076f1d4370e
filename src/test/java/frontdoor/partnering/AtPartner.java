package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.referrals.Referral;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody who works for a partner, at a browser of their own, who reads its mail.
final class AtPartner {

    static final String FRIENDS = "friends@anytown-bereavement.example.org";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Pattern KEY = Pattern.compile("/partner/open\\?key=([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

    final Map<String, Cookie> cookies = new TreeMap<>();
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    AtPartner(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    /// Comes by the link to one referral.
    AtPartner inBy(Referral referral) {
        assertThat(send("/partner/open", Map.of("key", key(referral)))).hasRedirectedUrl("/partner/code");
        assertThat(send("/partner/code", Map.of("code", code(FRIENDS))))
                .hasRedirectedUrl("/partner/referrals/" + referral.id());
        return this;
    }

    AtPartner signedInAs(String email) {
        assertThat(send("/partner/sign-in", Map.of("email", email))).hasRedirectedUrl("/partner/code");
        assertThat(send("/partner/code", Map.of("code", code(email)))).hasRedirectedUrl("/partner");
        return this;
    }

    String key(Referral referral) {
        return part(KEY, letter(null, "referral-" + referral.id()));
    }

    String code(String email) {
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

    MvcTestResult get(String address) {
        return kept(mvc.get().uri(address).cookie(held()).exchange());
    }

    MvcTestResult send(String address, Map<String, String> fields) {
        var form = mvc.post().uri(address).cookie(held()).with(OurForm.token()).with(request -> {
            request.setRemoteAddr("2001:db8:2:" + Integer.toHexString(ADDRESSES.incrementAndGet() % 65_536) + "::1");
            return request;
        });
        fields.forEach(form::param);
        return kept(form.exchange());
    }

    private Cookie[] held() {
        return cookies.isEmpty()
                ? new Cookie[] {new Cookie("none", "none")}
                : cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult kept(MvcTestResult result) {
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
