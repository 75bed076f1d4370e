package frontdoor.letters;

import frontdoor.kernel.CivilTime;
import frontdoor.letters.LetterDraft.State;
import frontdoor.notify.Medium;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Letters that are being written, as rows.
@Component
class LetterDraftStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = """
            select d.*, s.* from letters.draft d
              join lateral (select * from letters.draft_state where draft = d.id order by revision desc limit 1) s on true
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterDraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return false if it was begun before
    boolean add(LetterDraft draft) {
        return jdbc.sql("""
                insert into letters.draft (id, reference, reporter, person_id, conversation, template, made_by, team, made_at)
                values (:id, :reference, :reporter, :person, :conversation, :template, :by, :team, :at)
                on conflict (id) do nothing
                """)
                        .param("id", draft.id())
                        .param("reference", draft.reference(), Types.VARCHAR)
                        .param("reporter", draft.reporter())
                        .param("person", draft.person(), Types.BIGINT)
                        .param("conversation", draft.conversation(), Types.VARCHAR)
                        .param("template", draft.template())
                        .param("by", draft.madeBy())
                        .param("team", draft.team())
                        .param("at", CivilTime.utc(draft.madeAt()))
                        .update()
                == 1;
    }

    /// @param page on which it was typed
    void put(UUID draft, UUID command, UUID page, State state) {
        jdbc.sql("""
                insert into letters.draft_state
                    (draft, revision, before, command, page, language, medium, large, blocks, articles, by, at)
                values (:draft, :revision, :before, :command, :page, :language, :medium, :large, :blocks::jsonb, :articles,
                        :by, :at)
                """)
                .param("draft", draft)
                .param("revision", state.revision())
                .param("before", state.before(), Types.INTEGER)
                .param("command", command)
                .param("page", page)
                .param("language", state.language())
                .param("medium", state.medium().key())
                .param("large", state.large())
                .param("blocks", json.writeValueAsString(state.blocks()))
                .param("articles", state.articles().toArray(String[]::new))
                .param("by", state.by())
                .param("at", CivilTime.utc(state.at()))
                .update();
    }

    Optional<LetterDraft> find(UUID id) {
        return find(id, "d.dropped_at is null");
    }

    Optional<LetterDraft> dropped(UUID id) {
        return find(id, "d.dropped_at is not null");
    }

    private Optional<LetterDraft> find(UUID id, String standing) {
        return jdbc.sql(SELECT + "where d.id = :id and " + standing)
                .param("id", id)
                .query((row, _) -> draft(row))
                .optional();
    }

    /// The same, which nobody else changes until the transaction ends.
    Optional<LetterDraft> lock(UUID id) {
        jdbc.sql("select id from letters.draft where id = :id for update")
                .param("id", id)
                .query((_, _) -> true)
                .optional();
        return find(id);
    }

    Optional<State> state(UUID draft, int revision) {
        return jdbc.sql("select * from letters.draft_state where draft = :draft and revision = :revision")
                .param("draft", draft)
                .param("revision", revision)
                .query((row, _) -> state(row))
                .optional();
    }

    boolean isDone(UUID draft, UUID command) {
        return jdbc.sql("select exists (select 1 from letters.draft_state where draft = :draft and command = :command)")
                .param("draft", draft)
                .param("command", command)
                .query(Boolean.class)
                .single();
    }

    /// Whether it was changed from another page after a revision.
    boolean changedElsewhere(UUID draft, int since, UUID page) {
        return jdbc.sql("""
                select exists (select 1 from letters.draft_state
                                where draft = :draft and revision > :since and page is distinct from :page)
                """)
                .param("draft", draft)
                .param("since", since)
                .param("page", page)
                .query(Boolean.class)
                .single();
    }

    /// The latest first, at most 20.
    List<LetterDraft> about(String reference) {
        return jdbc.sql(SELECT
                        + "where d.reference = :reference and d.dropped_at is null order by d.made_at desc limit 20")
                .param("reference", reference)
                .query((row, _) -> draft(row))
                .list();
    }

    /// Those to a customer about no case, the latest first, at most 20.
    List<LetterDraft> to(long person) {
        return jdbc.sql(SELECT + """
                where d.reference is null and d.person_id in (select people.ids(:person)) and d.dropped_at is null
                order by d.made_at desc limit 20
                """)
                .param("person", person)
                .query((row, _) -> draft(row))
                .list();
    }

    void drop(UUID id, Instant now) {
        jdbc.sql("update letters.draft set dropped_at = :now where id = :id and dropped_at is null")
                .param("id", id)
                .param("now", CivilTime.utc(now))
                .update();
    }

    void bringBack(UUID id) {
        jdbc.sql("update letters.draft set dropped_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from letters.draft where id = :id").param("id", id).update();
    }

    /// Those at which nobody has typed since, and those that were thrown away before.
    void deleteOld(Instant before, Instant droppedBefore) {
        jdbc.sql("""
                delete from letters.draft d
                 where made_at < :before
                   and not exists (select 1 from letters.draft_state s where s.draft = d.id and s.at >= :before)
                    or dropped_at < :droppedBefore
                """)
                .param("before", CivilTime.utc(before))
                .param("droppedBefore", CivilTime.utc(droppedBefore))
                .update();
    }

    private LetterDraft draft(ResultSet row) throws SQLException {
        return new LetterDraft(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getInt("reporter"),
                row.getObject("person_id", Long.class),
                row.getString("conversation"),
                row.getString("template"),
                row.getString("made_by"),
                row.getString("team"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                state(row));
    }

    private State state(ResultSet row) throws SQLException {
        return new State(
                row.getInt("revision"),
                row.getObject("before", Integer.class),
                row.getString("language"),
                Medium.of(row.getString("medium")),
                row.getBoolean("large"),
                json.readValue(row.getString("blocks"), TEXTS),
                List.of((String[]) row.getArray("articles").getArray()),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
