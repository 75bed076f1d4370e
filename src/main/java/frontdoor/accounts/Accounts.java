package frontdoor.accounts;

import frontdoor.audit.Audit;
import frontdoor.kernel.Secret;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says who is signed in, if anybody is. The one way in to this module for pages that are for everybody.
///
/// It costs the database nothing for a visitor without our cookie.
@Component
public class Accounts {

    /// The cookie that holds the secret of a person's session.
    public static final String COOKIE = Cookies.ACCOUNT;

    /// How long somebody who does nothing stays signed in.
    public static final Duration IDLE = SessionStore.IDLE;

    private final AccountStore store;
    private final SessionStore sessions;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Accounts(AccountStore store, SessionStore sessions, People people, Audit audit, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whoever sent this request.
    ///
    /// @return empty if nobody is signed in, or no longer
    public Optional<Account> of(HttpServletRequest request) {
        return Cookies.secret(request, COOKIE).flatMap(this::of);
    }

    /// @param secret what the cookie [#COOKIE] holds
    public Optional<Account> of(String secret) {
        return sessions.use(secret, clock.instant());
    }

    /// Whoever was signed in at this browser until their session ended by itself, for a day. It lets nobody in: it only
    /// tells whose words those are that they sent too late.
    public Optional<Account> lately(HttpServletRequest request) {
        return Cookies.secret(request, COOKIE).flatMap(sessions::last);
    }

    /// What the council knows of them; empty while it has not met them by name.
    public Optional<Person> person(Account account) {
        return Optional.ofNullable(account.person()).flatMap(people::find);
    }

    /// Lets somebody in who has shown that an address is theirs. The account is made the first time; it is nobody's in
    /// the register until they say their name, since a record may bear the address of a daughter or an adviser.
    ///
    /// @return the secret of the new session, for their cookie
    @Transactional
    String begin(String email) {
        var kept = store.keep(email, clock.instant());
        if (kept.fresh()) {
            audit.changed(kept.account().actor(), "account.made", kept.account().about(), Map.of());
        }
        return begin(kept.account(), "link");
    }

    /// @param how `link` or `passkey`
    String begin(Account account, String how) {
        var secret = Secret.fresh();
        sessions.begin(secret, account.id(), clock.instant());
        audit.changed(account.actor(), "account.signed-in", account.about(), Map.of("how", how));
        return secret;
    }

    public void signOut(String secret) {
        sessions.end(secret);
    }

    /// Ends every session of the account, in whatever browser.
    @Transactional
    public void signOutEverywhere(Account account) {
        sessions.endAll(account.id());
        audit.changed(account.actor(), "account.signed-out-everywhere", account.about(), Map.of());
    }
}
