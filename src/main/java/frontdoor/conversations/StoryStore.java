package frontdoor.conversations;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the story of a conversation in one statement: its page takes ten at most.
@Component
class StoryStore {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Story of(long conversation) {
        return jdbc.sql("""
                select
                    (select coalesce(jsonb_agg(to_jsonb(late) order by late.at, late.id), '[]') from (
                        select a.*, array(select item_id from conversations.answered where answer_id = a.id) as items
                        from conversations.answer a where conversation_id = :id order by at desc, id desc limit :most)
                     as late) as answers,
                    (select coalesce(jsonb_agg(to_jsonb(late) order by late.id), '[]') from (
                        select id, at, by, what, note, undone,
                               case when what in ('assigned', 'handed_over') then detail ->> 'to' end as "to" from conversations.event
                        where conversation_id = :id order by id desc limit :most) as late) as history,
                    (select coalesce(jsonb_agg(to_jsonb(late) order by late.at desc), '[]') from (
                        select * from conversations.draft where conversation_id = :id order by at desc limit 10)
                     as late) as drafts,
                    (select coalesce(jsonb_agg(to_jsonb(late) order by late.reference), '[]') from (
                        select reference from conversations.linked
                        where conversation_id = :id order by reference limit 50) as late) as cases
                """)
                .param("id", conversation)
                .param("most", MOST)
                .query((row, _) -> new Story(
                        all(row.getString("answers"), StoryStore::answer),
                        all(row.getString("history"), StoryStore::happening),
                        all(row.getString("drafts"), StoryStore::draft),
                        all(row.getString("cases"), each -> text(each, "reference"))))
                .single();
    }

    private <T> List<T> all(String array, Function<JsonNode, T> read) {
        return StreamSupport.stream(json.readTree(array).spliterator(), false)
                .map(read)
                .toList();
    }

    private static Answer answer(JsonNode row) {
        var came = textOr(row, "came_back_at");
        return new Answer(
                row.path("id").longValue(),
                text(row, "kind").equals("acknowledgement"),
                Actor.parse(text(row, "written_by")),
                text(row, "team"),
                moment(text(row, "at")),
                text(row, "medium"),
                text(row, "body"),
                UUID.fromString(text(row, "message")),
                textOr(row, "reason"),
                StreamSupport.stream(row.path("items").spliterator(), false)
                        .map(JsonNode::longValue)
                        .toList(),
                came == null ? null : moment(came),
                textOr(row, "came_back_why"));
    }

    private static Happening happening(JsonNode row) {
        return new Happening(
                row.path("id").longValue(),
                moment(text(row, "at")),
                Actor.parse(text(row, "by")),
                text(row, "what"),
                textOr(row, "note"),
                textOr(row, "to"),
                row.path("undone").booleanValue());
    }

    private static DraftAnswer draft(JsonNode row) {
        return new DraftAnswer(text(row, "username"), text(row, "body"), moment(text(row, "at")));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String text(JsonNode row, String key) {
        return row.path(key).stringValue();
    }

    private static @Nullable String textOr(JsonNode row, String key) {
        return row.path(key).isString() ? row.path(key).stringValue() : null;
    }
}
