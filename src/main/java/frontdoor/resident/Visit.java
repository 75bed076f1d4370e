package frontdoor.resident;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A person's visit: a secret in a cookie, by which what they typed is found again. It says nothing about who
/// they are.
final class Visit {

    private static final String COOKIE = "__Host-visit";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LASTS = 28 * 24 * 60 * 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Visit() {}

    static Optional<String> of(HttpServletRequest request) {
        return cookie(request, COOKIE);
    }

    /// The visit, begun now if there was none.
    static String begin(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            var secret = secret();
            set(response, COOKIE, secret, LASTS);
            return secret;
        });
    }

    static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name)
                    && SHAPE.matcher(cookie.getValue()).matches()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /// @param seconds how long the browser keeps it
    static void set(HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
