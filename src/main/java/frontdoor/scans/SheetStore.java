package frontdoor.scans;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cover sheets as rows.
@Component
class SheetStore {

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the code of the sheet that this command made, now or before
    String make(UUID command, String code, String about, Actor by, Instant now) {
        jdbc.sql("""
                insert into scans.sheet (code, command, about, made_by, made_at)
                values (:code, :command, :about, :by, :now) on conflict (command) do nothing
                """)
                .param("code", code)
                .param("command", command)
                .param("about", about)
                .param("by", by.toString())
                .param("now", utc(now))
                .update();
        return jdbc.sql("select code from scans.sheet where command = :command and about = :about and made_by = :by")
                .param("command", command)
                .param("about", about)
                .param("by", by.toString())
                .query(String.class)
                .single();
    }

    /// Where letters under it go: the reference of a conversation, or of a case that has none yet.
    Optional<String> leadsTo(String code) {
        return jdbc.sql("select coalesce(conversation, about) from scans.sheet where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    void used(String code, String conversation) {
        jdbc.sql("update scans.sheet set conversation = coalesce(conversation, :conversation) where code = :code")
                .param("code", code)
                .param("conversation", conversation)
                .update();
    }
}
