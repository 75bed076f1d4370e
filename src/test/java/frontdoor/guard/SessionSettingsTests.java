package frontdoor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@SpringBootTest
class SessionSettingsTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void theLastUseOfASessionIsWrittenDownOnceAMinute() {
        isWrittenOnceAMinute(sessions);
    }

    private static <S extends Session> void isWrittenOnceAMinute(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var begun = session.getLastAccessedTime().truncatedTo(ChronoUnit.MILLIS);

        assertThat(used(sessions, session.getId(), begun.plusSeconds(59))).isEqualTo(begun);
        assertThat(used(sessions, session.getId(), begun.plusSeconds(61))).isEqualTo(begun.plusSeconds(61));
    }

    /// @return when it was last used, as it is known afterwards
    private static <S extends Session> Instant used(SessionRepository<S> sessions, String id, Instant at) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
        return sessions.findById(id).getLastAccessedTime();
    }

    @Test
    void aNewIdAndANewIdleTimeAreWrittenAtOnce() {
        changesAtOnce(sessions);
    }

    private static <S extends Session> void changesAtOnce(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var stored = sessions.findById(session.getId());

        var id = stored.changeSessionId();
        stored.setMaxInactiveInterval(Duration.ofMinutes(5));
        sessions.save(stored);

        assertThat(sessions.findById(id).getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(sessions.findById(session.getId())).isNull();
    }
}
