package frontdoor.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// Guards every form against other sites that would send it for somebody.
///
/// The secret is in a cookie only this site can set or read, and masked anew in the hidden field `_csrf` of
/// each form. It works without a session and without JavaScript.
final class Csrf {

    static final String COOKIE = "__Host-csrf";

    static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(COOKIE);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /// Spring's own, which masks the token, save that a token that is not even text is a wrong one and no failure.
    static CsrfTokenRequestHandler masked() {
        return new Masked(new XorCsrfTokenRequestAttributeHandler());
    }

    private record Masked(CsrfTokenRequestHandler spring) implements CsrfTokenRequestHandler {

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            spring.handle(request, response, token);
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            try {
                return spring.resolveCsrfTokenValue(request, token);
            } catch (IllegalArgumentException notText) {
                return null;
            }
        }
    }

    private Csrf() {}
}
