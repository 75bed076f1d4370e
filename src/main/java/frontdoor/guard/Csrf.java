package frontdoor.guard;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

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

    private Csrf() {}
}
