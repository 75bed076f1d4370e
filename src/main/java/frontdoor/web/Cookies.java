package frontdoor.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cookies of our own: sent over HTTPS only, to this host only, hidden from scripts, and not sent when another site
/// posts a form here. Each name begins with `__Host-`, by which the browser holds us to that.
public final class Cookies {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cookies() {}

    /// 256 bits that nobody can guess, as 43 letters and figures. What is kept of it is its hash.
    public static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The secret that a cookie holds; empty if there is no such cookie or it holds something else.
    public static Optional<String> secret(HttpServletRequest request, String name) {
        return read(request, name).filter(value -> SECRET.matcher(value).matches());
    }

    /// What a cookie holds: whatever the browser sent.
    public static Optional<String> read(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// @param lasts how long the browser keeps it
    public static void set(HttpServletResponse response, String name, String value, Duration lasts) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) lasts.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    public static void clear(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }
}
