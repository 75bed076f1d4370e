package frontdoor.conversations;

import static frontdoor.conversations.ConversationStore.moment;
import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers that went out, and those that are being typed.
@Component
class AnswerStore {

    private static final int MOST = 200; // of one conversation, the latest

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record New(
            String kind,
            String by,
            String team,
            Instant at,
            String medium,
            String body,
            UUID message,
            @Nullable String reason) {}

    void add(long conversation, New answer, Collection<Long> items) {
        jdbc.sql("""
                with written as (
                    insert into conversations.answer
                        (conversation_id, kind, written_by, team, at, medium, body, message, reason)
                    values (:conversation, :kind, :by, :team, :at, :medium, :body, :message, :reason)
                    returning id, team
                )
                insert into conversations.answered (answer_id, item_id, team)
                select written.id, item, written.team from written, unnest(:items::bigint[]) as item
                """)
                .param("conversation", conversation)
                .param("kind", answer.kind())
                .param("by", answer.by())
                .param("team", answer.team())
                .param("at", utc(answer.at()))
                .param("medium", answer.medium())
                .param("body", answer.body())
                .param("message", answer.message())
                .param("reason", answer.reason(), Types.VARCHAR)
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    /// The latest 200, oldest first.
    List<Answer> of(long conversation) {
        return jdbc.sql("""
                select late.*, array(select item_id from conversations.answered where answer_id = late.id) as items
                from (select * from conversations.answer where conversation_id = :id order by at desc, id desc limit :most)
                    as late
                order by at, id
                """)
                .param("id", conversation)
                .param("most", MOST)
                .query((row, _) -> answer(row))
                .list();
    }

    /// The answer that somebody else gave last to one of these items, whichever conversation they are in now.
    Optional<Answer> byAnother(Collection<Long> items, Actor by) {
        return jdbc.sql("""
                select a.*, array(select item_id from conversations.answered where answer_id = a.id) as items
                from conversations.answer a
                where a.id in (select answer_id from conversations.answered where item_id = any(:items))
                  and a.kind = 'answer' and a.written_by <> :by
                order by a.at desc limit 1
                """)
                .param("items", items.toArray(Long[]::new))
                .param("by", by.toString())
                .query((row, _) -> answer(row))
                .optional();
    }

    long acknowledgedSince(String sender, Instant since) {
        return jdbc.sql("""
                select count(distinct a.id) from conversations.item i
                join conversations.answer a on a.conversation_id = i.conversation_id
                where i.sender = :sender and i.came_at > :since and a.kind = 'acknowledgement' and a.at > :since
                """)
                .param("sender", sender)
                .param("since", utc(since))
                .query(Long.class)
                .single();
    }

    boolean cameBack(UUID message, String why, Instant at) {
        return jdbc.sql("""
                update conversations.answer
                set came_back_at = coalesce(came_back_at, :at), came_back_why = coalesce(came_back_why, :why)
                where message = :message
                """)
                        .param("message", message)
                        .param("why", why)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void keepDraft(long conversation, String username, String body, Instant at) {
        jdbc.sql("""
                insert into conversations.draft (conversation_id, username, body, at)
                values (:conversation, :username, :body, :at)
                on conflict (conversation_id, username) do update set body = excluded.body, at = excluded.at
                """)
                .param("conversation", conversation)
                .param("username", username)
                .param("body", body)
                .param("at", utc(at))
                .update();
    }

    void dropDraft(long conversation, String username) {
        jdbc.sql("delete from conversations.draft where conversation_id = :conversation and username = :username")
                .param("conversation", conversation)
                .param("username", username)
                .update();
    }

    /// The latest first, at most ten.
    List<DraftAnswer> drafts(long conversation) {
        return jdbc.sql("select * from conversations.draft where conversation_id = :id order by at desc limit 10")
                .param("id", conversation)
                .query((row, _) -> new DraftAnswer(
                        row.getString("username"),
                        row.getString("body"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getLong("id"),
                row.getString("kind").equals("acknowledgement"),
                Actor.parse(row.getString("written_by")),
                row.getString("team"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("medium"),
                row.getString("body"),
                row.getObject("message", UUID.class),
                row.getString("reason"),
                Arrays.asList((Long[]) row.getArray("items").getArray()),
                moment(row, "came_back_at"),
                row.getString("came_back_why"));
    }
}
