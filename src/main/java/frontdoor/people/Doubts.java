package frontdoor.people;

import static frontdoor.kernel.CivilTime.utc;

import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Email addresses that may no longer be anybody's. Whoever has one is warned of wherever their name stands.
@Component
public class Doubts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Doubts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Something that was sent there came back.
    ///
    /// @param why what the mail server said, a code such as `5.1.1`
    public void cameBack(String email, String why) {
        jdbc.sql("""
                insert into people.doubtful (email, why, at) values (:email, :why, :at)
                on conflict (email) do update set why = excluded.why, at = excluded.at
                """)
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .param("why", why)
                .param("at", utc(clock.instant()))
                .update();
    }

    /// Somebody has written from there: it works.
    public void works(String email) {
        jdbc.sql("delete from people.doubtful where email = :email")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .update();
    }
}
