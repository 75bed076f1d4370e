package frontdoor.guard;

import frontdoor.identity.SignInStep.Asked;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// Remembers who is signed in. A session holds a username and a time, nothing else; who that is and what they
/// may do is read from the staff list on each request, so that a change there counts at once, on every node.
@Component
public class StaffSessions implements SecurityContextRepository {

    /// Counted from sign-in, whatever is done meanwhile. The limit on doing nothing is in [SessionSettings].
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final String USERNAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "since";
    private static final String HALFWAY = "halfway";
    private static final String ASKED = "asked";
    private static final String TO = "to";
    private static final String KNOWN = StaffSessions.class.getName();

    private final Staff staff;
    private final Clock clock;

    StaffSessions(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /// Remembers how far somebody has come. They are not signed in, and have ten minutes for the rest.
    public void pause(HttpServletRequest request, Halfway halfway) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) LONGEST_PAUSE.toSeconds());
        session.setAttribute(SINCE, clock.instant().toString());
        session.setAttribute(HALFWAY, halfway.username());
        session.setAttribute(ASKED, halfway.asked().name());
        session.setAttribute(TO, halfway.to());
    }

    /// @param asked the step that is being taken
    /// @return empty if that is not the step this person has come to
    public Optional<Halfway> halfway(HttpServletRequest request, Asked asked) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(HALFWAY) instanceof String username)
                || !(session.getAttribute(TO) instanceof String to)
                || !asked.name().equals(session.getAttribute(ASKED))
                || olderThan(LONGEST_PAUSE, session)) {
            return Optional.empty();
        }
        return Optional.of(new Halfway(username, asked, to));
    }

    /// Starts a session for somebody who has passed every step, under a new id.
    public void begin(HttpServletRequest request, String username) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(USERNAME, username);
        session.setAttribute(SINCE, clock.instant().toString());
    }

    public void end(HttpServletRequest request) {
        request.removeAttribute(KNOWN);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private SecurityContext load(HttpServletRequest request) {
        return signedIn(request)
                .<SecurityContext>map(person -> new SecurityContextImpl(new StaffAuthentication(person)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /// Looked up once for each request, however many filters ask.
    @SuppressWarnings("unchecked") // nobody else sets this attribute
    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        var known = (Optional<SignedIn>) request.getAttribute(KNOWN);
        if (known == null) {
            known = lookUp(request);
            request.setAttribute(KNOWN, known);
        }
        return known;
    }

    private Optional<SignedIn> lookUp(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(USERNAME) instanceof String username)) {
            return Optional.empty();
        }
        var person = olderThan(LONGEST, session) ? Optional.<SignedIn>empty() : staff.signedIn(username);
        if (person.isEmpty()) {
            session.invalidate();
        }
        return person;
    }

    private boolean olderThan(Duration longest, HttpSession session) {
        return !(session.getAttribute(SINCE) instanceof String since)
                || Instant.parse(since).plus(longest).isBefore(clock.instant());
    }

    /// Called when something first asks, once for each request.
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /// Nothing to do: [#begin] is the only way to be signed in.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request).isPresent();
    }
}
