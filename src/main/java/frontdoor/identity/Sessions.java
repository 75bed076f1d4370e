package frontdoor.identity;

import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Who is signed in; ends the sessions of somebody who may no longer come in. They are kept in the database, so this
/// counts on every
/// node.
@Component
class Sessions {

    private static final int MOST = 10_000;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The usernames of those whose session has not ended.
    Set<String> here() {
        return Set.copyOf(jdbc.sql("""
                select distinct principal_name from spring_session
                 where expiry_time > :now and principal_name is not null limit :most
                """)
                .param("now", clock.millis())
                .param("most", MOST)
                .query((row, _) -> row.getString("principal_name"))
                .list());
    }

    void endAll(String username) {
        sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
    }
}
