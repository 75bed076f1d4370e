package frontdoor.notify;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which messages answer which emails.
@Component
class ReplyStore {

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID message, Reply reply) {
        jdbc.sql("""
                insert into notify.reply (message_id, in_reply_to, refs, automatic)
                values (:message, :to, :references, :automatic)
                on conflict do nothing
                """)
                .param("message", message)
                .param("to", reply.to())
                .param("references", reply.references())
                .param("automatic", reply.automatic())
                .update();
    }

    Optional<Reply> of(UUID message) {
        return jdbc.sql("select * from notify.reply where message_id = :message")
                .param("message", message)
                .query((row, _) ->
                        new Reply(row.getString("in_reply_to"), row.getString("refs"), row.getBoolean("automatic")))
                .optional();
    }
}
