package frontdoor.guard;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Lets a test send a form as one of our own pages would, with the token in its cookie and in its hidden field.
///
/// Spring Security's `csrf()` would not do: it swaps our tokens for ones in a session, for every later test as well.
public final class OurForm {

    private static final String TOKEN = "a-token-that-only-tests-use";

    private OurForm() {}

    public static RequestPostProcessor token() {
        return request -> {
            var others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            request.setCookies(Stream.concat(Stream.of(others), Stream.of(new Cookie(Csrf.COOKIE, TOKEN)))
                    .toArray(Cookie[]::new));
            request.setParameter("_csrf", masked());
            return request;
        };
    }

    /// The cookie by itself, for a test that writes its own requests.
    public static String cookie() {
        return Csrf.COOKIE + "=" + TOKEN;
    }

    /// As a page would mask it, with nothing but zeros for the random half.
    public static String masked() {
        var token = TOKEN.getBytes(StandardCharsets.UTF_8);
        var masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
