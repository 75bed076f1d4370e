package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether a partner has room, asked before anything is sent and without a word of anybody. The last answer is kept.
@Component
public class Capacities {

    private final JdbcClient jdbc;
    private final PartnerMail mail;
    private final Clock clock;

    Capacities(JdbcClient jdbc, PartnerMail mail, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.clock = clock;
    }

    /// What it said last.
    ///
    /// @param recipient `partner:` and a key
    /// @param need the key of the service and its line, `bereavement.gp`
    public Optional<Capacity> of(String recipient, String need) {
        return jdbc.sql("""
                select answer, note, at from referrals.capacity where partner = :partner and need = :need
                """)
                .param("partner", recipient)
                .param("need", need)
                .query((row, _) -> new Capacity(
                        Capacity.Room.of(row.getString("answer")).orElseThrow(),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /// Asks by email.
    ///
    /// @param title of what is needed, in words
    /// @return false if they have no email address: then somebody calls them
    public boolean ask(String recipient, String title) {
        return mail.ask(recipient, title, clock.instant());
    }

    /// Keeps what it said.
    public void answered(String recipient, String need, Capacity.Room room, @Nullable String note, Actor by) {
        jdbc.sql("""
                insert into referrals.capacity (partner, need, answer, note, at, actor)
                values (:partner, :need, :answer, :note, :at, :actor)
                on conflict (partner, need) do update
                   set answer = excluded.answer, note = excluded.note, at = excluded.at, actor = excluded.actor
                """)
                .param("partner", recipient)
                .param("need", need)
                .param("answer", room.key())
                .param("note", note, Types.VARCHAR)
                .param("at", utc(clock.instant()))
                .param("actor", by.toString())
                .update();
    }
}
