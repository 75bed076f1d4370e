package frontdoor.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A member of staff who has taken every step of signing in.
///
/// @param id of the session, as its table has it
public record StaffSession(String id) {

    public static final String COOKIE = "__Host-desk";

    /// @param since when they signed in
    public static <S extends Session> StaffSession open(SessionRepository<S> sessions, String username, Instant since) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
        session.setAttribute("since", since.toString());
        session.setMaxInactiveInterval(Duration.ofDays(30)); // the clock of a test is another
        sessions.save(session);
        return new StaffSession(session.getId());
    }

    /// What the browser keeps.
    public String cookie() {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
