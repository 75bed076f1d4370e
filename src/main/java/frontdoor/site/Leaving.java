package frontdoor.site;

import frontdoor.accounts.Accounts;
import frontdoor.cases.Tracking;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.Visit;
import frontdoor.web.Cookies;
import frontdoor.web.Kiosk;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Forgets a person in a browser: what they typed and did not send, their pass to a case, their account's session, and
/// every cookie. What they sent is a case, and stays.
@Component
class Leaving {

    /// A member of staff who shows somebody how to clear a computer stays signed in.
    private static final Set<String> NOT_THEIRS = Set.of(Kiosk.COOKIE, Cookies.DESK);

    private final Drafts drafts;
    private final Tracking tracking;
    private final Accounts accounts;

    Leaving(Drafts drafts, Tracking tracking, Accounts accounts) {
        this.drafts = drafts;
        this.tracking = tracking;
        this.accounts = accounts;
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        Visit.of(request).ifPresent(drafts::forget);
        Cookies.secret(request, Tracking.COOKIE).ifPresent(tracking::close);
        Cookies.secret(request, Accounts.COOKIE).ifPresent(accounts::signOut);
        Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .map(Cookie::getName)
                .filter(name -> name.startsWith("__Host-") && !NOT_THEIRS.contains(name))
                .distinct()
                .forEach(name -> Cookies.clear(response, name));
        if (Kiosk.is(request)) {
            Kiosk.nextTurn(response);
        }
        // Not "cookies": that would take the kiosk's own, and the session of staff, with it.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
