package frontdoor.web;

import frontdoor.kernel.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Cookies of our own: sent over HTTPS only, to this host only, hidden from scripts, and not sent when another site
/// posts a form here. Each name begins with `__Host-`, by which the browser holds us to that.
public final class Cookies {

    /// That of a resident who is signed in. It is named here because every page says whether one is.
    public static final String ACCOUNT = "__Host-account";

    /// That of staff.
    public static final String DESK = "__Host-desk";

    /// That of whoever works for a partner.
    public static final String PARTNER = "__Host-partner";

    private Cookies() {}

    /// The secret that a cookie holds; empty if there is no such cookie or it holds something else.
    public static Optional<String> secret(HttpServletRequest request, String name) {
        return read(request, name).filter(Secret::isShaped);
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
