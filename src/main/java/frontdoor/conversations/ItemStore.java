package frontdoor.conversations;

import static frontdoor.conversations.ConversationStore.moment;
import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `conversations.item`.
@Component
class ItemStore {

    private static final String SELECT = """
            select i.*, (select reference from conversations.conversation where id = i.suggested) as suggestion
            from conversations.item i
            """;
    private static final int MOST = 200; // of one conversation, the latest

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ItemStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Lets one at a time land of what one sender wrote, so that two letters that come at once begin one conversation.
    void waitForTurn(Incoming incoming) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended('conversations:' || key, 0))
                from unnest(:keys::text[]) as key order by key
                """)
                .param("keys", new String[] {
                    incoming.source(), incoming.sender() == null ? incoming.source() : incoming.sender()
                })
                .query((_, _) -> true)
                .list();
    }

    Optional<Landed> landed(String source) {
        return jdbc.sql("""
                select i.id, c.reference from conversations.item i
                join conversations.conversation c on c.id = i.conversation_id where i.source = :source
                """)
                .param("source", source)
                .query((row, _) -> new Landed(row.getLong("id"), row.getString("reference"), true))
                .optional();
    }

    long add(long conversation, Incoming incoming, Match match, Due due, Instant now) {
        return jdbc.sql("""
                insert into conversations.item
                    (conversation_id, channel, came_at, landed_at, sender, sender_name, subject, body, automatic, trouble,
                     source, message_id, files, confidence, reasons, suggested, acknowledge_by, answer_by, letter)
                values (:conversation, :channel, :came, :now, :sender, :name, :subject, :body, :automatic, :trouble,
                        :source, :messageId, :files::jsonb, :confidence, :reasons, :suggested, :acknowledgeBy, :answerBy, :letter)
                returning id
                """)
                .param("conversation", conversation)
                .param("channel", incoming.channel().key())
                .param("came", utc(incoming.at()))
                .param("now", utc(now))
                .param("sender", incoming.sender(), Types.VARCHAR)
                .param("name", incoming.senderName(), Types.VARCHAR)
                .param("subject", incoming.subject())
                .param("body", incoming.body())
                .param("automatic", incoming.automatic())
                .param("trouble", incoming.trouble(), Types.VARCHAR)
                .param("source", incoming.source())
                .param("messageId", incoming.messageId(), Types.VARCHAR)
                .param("files", json.writeValueAsString(incoming.files()))
                .param("confidence", match.confidence().key())
                .param("reasons", match.reasons().toArray(String[]::new))
                .param("suggested", match.suggested(), Types.BIGINT)
                .param("acknowledgeBy", at(due.acknowledgeBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("answerBy", at(due.answerBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("letter", match.answered(), Types.OTHER)
                .query(Long.class)
                .single();
    }

    record Due(@Nullable Instant acknowledgeBy, @Nullable Instant answerBy) {}

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    /// Gives the files that came with an item to it.
    void attach(long item, List<Attachment> files) {
        var kept = files.stream()
                .filter(file -> file.id() != null)
                .map(file -> Map.of("id", String.valueOf(file.id()), "size", file.size()))
                .toList();
        if (!kept.isEmpty()) {
            jdbc.sql("select files.attach(:files::jsonb, :about)")
                    .param("files", json.writeValueAsString(Map.of("files", kept)))
                    .param("about", Item.about(item))
                    .query(Long.class)
                    .single();
        }
    }

    /// The latest 200, oldest first.
    List<Item> of(long conversation) {
        return jdbc.sql(
                        "select * from (" + SELECT
                                + "where i.conversation_id = :id order by i.came_at desc, i.id desc limit :most) as late order by came_at, id")
                .param("id", conversation)
                .param("most", MOST)
                .query((row, _) -> item(row))
                .list();
    }

    Optional<Item> find(long conversation, long item) {
        return jdbc.sql(SELECT + "where i.id = :item and i.conversation_id = :conversation")
                .param("item", item)
                .param("conversation", conversation)
                .query((row, _) -> item(row))
                .optional();
    }

    void move(Collection<Long> items, long to) {
        jdbc.sql("update conversations.item set conversation_id = :to where id = any(:items)")
                .param("to", to)
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    void typed(long item, String body) {
        jdbc.sql("update conversations.item set body = :body, trouble = null where id = :item")
                .param("body", body)
                .param("item", item)
                .update();
    }

    void answered(Collection<Long> items, Instant at) {
        jdbc.sql("update conversations.item set answered_at = coalesce(answered_at, :at) where id = any(:items)")
                .param("at", utc(at))
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    private Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("id"),
                Channel.of(row.getString("channel")),
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("automatic"),
                row.getString("trouble"),
                row.getString("source"),
                row.getString("message_id"),
                List.of(json.readValue(row.getString("files"), Attachment[].class)),
                Confidence.of(row.getString("confidence")),
                Arrays.asList((String[]) row.getArray("reasons").getArray()),
                row.getString("suggestion"),
                moment(row, "acknowledge_by"),
                moment(row, "answer_by"),
                moment(row, "answered_at"));
    }
}
