package frontdoor.letters;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.notify.Medium;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters that were sent, as rows.
@Component
class SentLetterStore {

    private final JdbcClient jdbc;

    SentLetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SentLetter letter) {
        jdbc.sql("""
                insert into letters.sent (id, message, reference, person_id, conversation, template, hash, language, medium,
                                          title, enclosures, by, team, at)
                values (:id, :message, :reference, :person, :conversation, :template, :hash, :language, :medium,
                        :title, :enclosures, :by, :team, :at)
                """)
                .param("id", letter.id())
                .param("message", letter.message())
                .param("reference", letter.reference(), Types.VARCHAR)
                .param("person", letter.person(), Types.BIGINT)
                .param("conversation", letter.conversation(), Types.VARCHAR)
                .param("template", letter.template())
                .param("hash", letter.hash())
                .param("language", letter.language())
                .param("medium", letter.medium().key())
                .param("title", letter.title())
                .param("enclosures", letter.enclosures().toArray(String[]::new))
                .param("by", letter.by().toString())
                .param("team", letter.team())
                .param("at", CivilTime.utc(letter.at()))
                .update();
    }

    Optional<SentLetter> find(UUID id) {
        return jdbc.sql("select * from letters.sent where id = :id")
                .param("id", id)
                .query((row, _) -> letter(row))
                .optional();
    }

    List<SentLetter> ofMessages(Collection<UUID> messages) {
        return messages.isEmpty()
                ? List.of()
                : jdbc.sql("select * from letters.sent where message = any(:messages)")
                        .param("messages", messages.toArray(UUID[]::new))
                        .query((row, _) -> letter(row))
                        .list();
    }

    /// The newest first, at most 100.
    List<SentLetter> about(String reference) {
        return jdbc.sql("select * from letters.sent where reference = :reference order by at desc limit 100")
                .param("reference", reference)
                .query((row, _) -> letter(row))
                .list();
    }

    private static SentLetter letter(ResultSet row) throws SQLException {
        return new SentLetter(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                row.getString("reference"),
                row.getObject("person_id", Long.class),
                row.getString("conversation"),
                row.getString("template"),
                row.getString("hash"),
                row.getString("language"),
                Medium.of(row.getString("medium")),
                row.getString("title"),
                List.of((String[]) row.getArray("enclosures").getArray()),
                Actor.parse(row.getString("by")),
                row.getString("team"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
