package frontdoor.calls;

import frontdoor.calls.Seats.Change;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was changed of who sits where, as rows.
@Component
class SeatChanges {

    private final JdbcClient jdbc;

    SeatChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends, nobody else changes where anybody sits: so no two are put at one telephone.
    void lock() {
        jdbc.sql("lock table calls.extension in share row exclusive mode").update();
    }

    Optional<Change> find(UUID command) {
        return jdbc.sql("select command as id, username, was, became from calls.seat_change where command = :command")
                .param("command", command)
                .query(Change.class)
                .optional();
    }

    void add(Change change, Actor by, Instant now) {
        jdbc.sql("""
                insert into calls.seat_change (command, username, was, became, actor, at)
                values (:command, :username, :was, :became, :actor, :at)
                """)
                .param("command", change.id())
                .param("username", change.username())
                .param("was", change.was())
                .param("became", change.became())
                .param("actor", by.toString())
                .param("at", CivilTime.utc(now))
                .update();
    }
}
