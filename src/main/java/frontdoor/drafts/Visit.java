package frontdoor.drafts;

import frontdoor.kernel.Secret;
import frontdoor.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// A person's visit: a secret in a cookie, by which what they typed is found again. It says nothing about who
/// they are.
public final class Visit {

    private Visit() {}

    public static Optional<String> of(HttpServletRequest request) {
        return Cookies.secret(request, Drafts.COOKIE);
    }

    /// The visit, begun now if there was none. Its cookie lasts from now on.
    public static String begin(HttpServletRequest request, HttpServletResponse response) {
        var secret = of(request).orElseGet(Secret::fresh);
        Cookies.set(response, Drafts.COOKIE, secret, Drafts.KEPT);
        return secret;
    }

    /// Lets the cookie last as long as the answers do that are written now; begins nothing.
    public static void goOn(HttpServletRequest request, HttpServletResponse response) {
        of(request).ifPresent(secret -> Cookies.set(response, Drafts.COOKIE, secret, Drafts.KEPT));
    }
}
