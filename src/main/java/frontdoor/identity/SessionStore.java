package frontdoor.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ends sessions. Spring Session does the rest with these tables.
@Component
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAll(String username) {
        jdbc.sql("delete from identity.session where principal_name = :username")
                .param("username", username)
                .update();
    }
}
