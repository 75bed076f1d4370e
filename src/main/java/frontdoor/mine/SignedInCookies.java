package frontdoor.mine;

import frontdoor.accounts.Accounts;
import frontdoor.accounts.SignInLinks;
import frontdoor.cases.ReportedCases;
import frontdoor.cases.Tracking;
import frontdoor.drafts.Drafts;
import frontdoor.kernel.Network;
import frontdoor.kernel.Secret;
import frontdoor.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a browser holds of somebody who signs in, and forgets when they sign out.
@Component
class SignedInCookies {

    private static final String ASKER = "__Host-asked";
    private static final Duration ASKED = Duration.ofMinutes(30);

    /// People use computers that others use too.
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final Accounts accounts;
    private final Tracking tracking;
    private final Drafts drafts;

    SignedInCookies(Accounts accounts, Tracking tracking, Drafts drafts) {
        this.accounts = accounts;
        this.tracking = tracking;
        this.drafts = drafts;
    }

    /// The secret of this browser, in which alone the code works. Its cookie lasts from now on, so that it outlives the
    /// code that is sent now, whenever the first was.
    String asker(HttpServletRequest request, HttpServletResponse response) {
        var secret = asker(request).orElseGet(Secret::fresh);
        Cookies.set(response, ASKER, secret, ASKED);
        return secret;
    }

    /// The same, with the network from which it asks to be written to.
    SignInLinks.Asker asking(HttpServletRequest request, HttpServletResponse response) {
        return new SignInLinks.Asker(asker(request, response), Network.of(request.getRemoteAddr()));
    }

    Optional<String> asker(HttpServletRequest request) {
        return Cookies.secret(request, ASKER);
    }

    /// A new session has a new secret; one that this browser had before ends.
    void enter(String secret, HttpServletRequest request, HttpServletResponse response) {
        Cookies.secret(request, Accounts.COOKIE).ifPresent(accounts::signOut);
        Cookies.set(response, Accounts.COOKIE, secret, UNTIL_CLOSED);
        Cookies.clear(response, ASKER);
    }

    /// Opens a case as a code would, for an hour, and for as long as the grounds hold.
    ///
    /// @param grounds as [Grounds][frontdoor.accounts.Grounds] writes them
    void open(ReportedCases.Reported reported, String grounds, HttpServletResponse response) {
        var secret = Secret.fresh();
        tracking.open(reported, grounds, secret);
        Cookies.set(response, Tracking.COOKIE, secret, Tracking.LASTS);
    }

    /// The case that was looked at last is closed as well, and what was typed is forgotten: it may have been filled in
    /// from the account.
    void leave(HttpServletRequest request, HttpServletResponse response) {
        Cookies.secret(request, Accounts.COOKIE).ifPresent(accounts::signOut);
        Cookies.secret(request, Tracking.COOKIE).ifPresent(tracking::close);
        Cookies.secret(request, Drafts.COOKIE).ifPresent(drafts::forget);
        Cookies.clear(response, Drafts.COOKIE);
        Cookies.clear(response, ASKER);
        Cookies.clear(response, Tracking.COOKIE);
        Cookies.clear(response, Accounts.COOKIE);
    }
}
