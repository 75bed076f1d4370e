package frontdoor.mine;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody at a browser of their own, who reads their mail and signs in.
public final class AtHome {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Pattern KEY = Pattern.compile("/account/enter\\?key=([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    final Map<String, Cookie> cookies = new TreeMap<>();
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private String network = "";

    public AtHome(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    /// At an address that others can be at too; otherwise everybody is of a network of their own.
    AtHome from(String address) {
        network = address;
        return this;
    }

    public AtHome signedInAs(String email) {
        send("/account/sign-in", Map.of("email", email));
        assertThat(send("/account/enter", Map.of("key", key(email)))).hasStatus(303);
        assertThat(get("/account")).hasStatusOk();
        return this;
    }

    /// Says their name, as everybody does once: without it an account is nobody's in the register.
    AtHome named(String name) {
        assertThat(send("/account/details/name", Map.of("name", name))).hasRedirectedUrl("/account?done=name");
        return this;
    }

    /// The secret of the link that was written to somebody last.
    String key(String email) {
        return part(KEY, 1, letter(email, "sign-in:%"));
    }

    String code(String email) {
        return part(CODE, 0, letter(email, "sign-in:%"));
    }

    String letter(String email) {
        return letter(email, "%");
    }

    private String letter(String email, String about) {
        return jdbc.sql("""
                select body from notify.message where recipient = :email and about like :about
                 order by created_at desc limit 1
                """)
                .param("email", email)
                .param("about", about)
                .query(String.class)
                .single();
    }

    int letters(String email) {
        return jdbc.sql("select count(*) from notify.message where recipient = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    public MvcTestResult get(String address) {
        return kept(mvc.get().uri(address).cookie(cookies()).exchange());
    }

    public MvcTestResult send(String address, Map<String, String> fields) {
        var form =
                mvc.post().uri(address).cookie(cookies()).with(OurForm.token()).with(this::fromElsewhere);
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
            } else if (!cookie.getName().equals("__Host-csrf")) {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }

    /// So that nobody has sent too much.
    private MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
        var another = "2001:db8:1:" + Integer.toHexString(ADDRESSES.incrementAndGet() % 65_536) + "::1";
        request.setRemoteAddr(network.isEmpty() ? another : network);
        return request;
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(Pattern pattern, int group, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(group);
    }
}
