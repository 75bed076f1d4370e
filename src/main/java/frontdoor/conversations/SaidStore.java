package frontdoor.conversations;

import frontdoor.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was said about a case, in all its conversations and beside them, in one statement: its page takes ten at
/// most.
@Component
class SaidStore {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    SaidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Said> about(String reference) {
        return jdbc.sql("""
                with about as (
                    select c.id from conversations.conversation c
                     where c.id in (select conversation_id from conversations.linked where reference = :reference)
                       and c.joined_into is null
                     order by c.last_at desc limit 20
                )
                select c.*, nullif(c.due_at, 'infinity') as due, null as joined,
                       array(select reference from conversations.linked where conversation_id = c.id limit 10) as cases,
                       said.at, said.way, said.who, said.written_by, said.program, said.body, said.cause
                  from (
                      (select i.conversation_id, i.came_at as at, i.channel as way,
                              coalesce(i.sender_name, i.sender) as who, null as written_by, i.automatic as program, i.body,
                              null as cause
                         from conversations.item i where i.conversation_id in (select id from about)
                        order by i.came_at desc limit :most)
                      union all
                      (select a.conversation_id, a.at, a.medium, null, a.written_by, a.kind = 'acknowledgement', a.body, null
                         from conversations.answer a where a.conversation_id in (select id from about)
                        order by a.at desc limit :most)
                      union all
                      select null, s.at, s.channel, null, s.handled_by, false, coalesce(s.note, ''), s.avoidable_cause
                        from contacts.spoken(:reference) s
                  ) as said left join conversations.conversation c on c.id = said.conversation_id
                 order by said.at desc limit :most
                """)
                .param("reference", reference)
                .param("most", MOST)
                .query((row, _) -> said(row))
                .list();
    }

    private static Said said(ResultSet row) throws SQLException {
        var by = row.getString("written_by");
        return new Said(
                row.getObject("id") == null ? null : ConversationStore.conversation(row),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("way"),
                row.getString("who"),
                by == null ? null : Actor.parse(by),
                row.getBoolean("program"),
                Folded.of(row.getString("body")).own().strip(),
                row.getString("cause"));
    }
}
