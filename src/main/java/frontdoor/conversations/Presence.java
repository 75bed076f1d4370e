package frontdoor.conversations;

import static frontdoor.kernel.CivilTime.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has a conversation or a case open now. A page tells every ten seconds that it is open; one without scripts tells
/// when it is loaded.
@Component
public class Presence {

    private static final Duration HERE = Duration.ofSeconds(25);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param writing whether they are typing an answer
    public record Other(String username, boolean writing) {}

    /// Says that somebody has something open, and tells who else has, by username; at most ten.
    ///
    /// @param about a reference
    public List<Other> here(String about, String username, boolean writing) {
        var now = clock.instant();
        return jdbc.sql("""
                with me as (
                    insert into conversations.presence (about, username, at, writing)
                    values (:about, :username, :now, :writing)
                    on conflict (about, username) do update set at = excluded.at, writing = excluded.writing
                ), gone as (
                    delete from conversations.presence
                    where at < :since and username <> :username
                )
                select username, writing from conversations.presence
                where about = :about and username <> :username and at >= :since
                order by username limit 10
                """)
                .param("about", about)
                .param("username", username)
                .param("writing", writing)
                .param("now", utc(now))
                .param("since", utc(now.minus(HERE)))
                .query((row, _) -> new Other(row.getString("username"), row.getBoolean("writing")))
                .list();
    }
}
