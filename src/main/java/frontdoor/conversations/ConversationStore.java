package frontdoor.conversations;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.conversations.Conversation.State;
import frontdoor.kernel.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `conversations.conversation`. Whoever changes one has locked it.
@Component
class ConversationStore {

    static final String SELECT = """
            select c.*, nullif(c.due_at, 'infinity') as due,
                   (select reference from conversations.conversation where id = c.joined_into) as joined
            from conversations.conversation c
            """;

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Incoming incoming, @Nullable Long person, String team) {
        return add(incoming.subject(), incoming.channel(), person, team, incoming.at());
    }

    long add(String subject, Channel channel, @Nullable Long person, String team, Instant came) {
        return jdbc.sql("""
                insert into conversations.conversation (reference, subject, channel, person_id, team, came_at, last_at)
                values (:reference, :subject, :channel, :person, :team, :came, :came)
                returning id
                """)
                .param("reference", ConversationReference.random())
                .param("subject", subject)
                .param("channel", channel.key())
                .param("person", person, Types.BIGINT)
                .param("team", team)
                .param("came", utc(came))
                .query(Long.class)
                .single();
    }

    Optional<Conversation> find(String reference) {
        return jdbc.sql(SELECT + "where c.reference = :reference")
                .param("reference", reference)
                .query((row, _) -> conversation(row))
                .optional();
    }

    Conversation get(long id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query((row, _) -> conversation(row))
                .single();
    }

    /// Waits for whoever else is changing it.
    Optional<Conversation> lock(String reference) {
        jdbc.sql("select id from conversations.conversation where reference = :reference for update")
                .param("reference", reference)
                .query(Long.class)
                .optional();
        return find(reference);
    }

    List<Conversation> ofPerson(long person, int limit) {
        return jdbc.sql(SELECT + """
                where c.person_id in (select people.ids(:person)) and c.joined_into is null
                order by c.last_at desc limit :limit
                """)
                .param("person", person)
                .param("limit", limit)
                .query((row, _) -> conversation(row))
                .list();
    }

    void state(long id, State state, @Nullable String reason) {
        jdbc.sql("update conversations.conversation set state = :state, reason = :reason where id = :id")
                .param("state", state.key())
                .param("reason", reason, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void joined(long id, @Nullable Long into) {
        jdbc.sql("update conversations.conversation set joined_into = :into where id = :id")
                .param("into", into, Types.BIGINT)
                .param("id", id)
                .update();
    }

    void owner(long id, @Nullable String owner) {
        jdbc.sql("update conversations.conversation set owner = :owner where id = :id")
                .param("owner", owner, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void team(long id, String team) {
        jdbc.sql("update conversations.conversation set team = :team, owner = null where id = :id")
                .param("team", team)
                .param("id", id)
                .update();
    }

    void customer(long id, @Nullable Long person, @Nullable String organisation) {
        jdbc.sql("""
                update conversations.conversation set person_id = :person, organisation = :organisation where id = :id
                """)
                .param("person", person, Types.BIGINT)
                .param("organisation", organisation, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void acknowledged(long id, Instant at) {
        jdbc.sql("""
                update conversations.conversation set acknowledged_at = coalesce(acknowledged_at, :at) where id = :id
                """).param("at", utc(at)).param("id", id).update();
    }

    /// Says anew what falls due next and when something came last, from the items that the conversation has now.
    void reckon(long id) {
        jdbc.sql("""
                update conversations.conversation c
                set due_at = case when c.state <> 'open' then 'infinity' else coalesce(owed.due, 'infinity') end,
                    last_at = coalesce(owed.last, c.last_at)
                from (select min(case when c2.acknowledged_at is null
                                      then least(item.acknowledge_by, item.answer_by) else item.answer_by end)
                                 filter (where item.answered_at is null) as due,
                             max(item.came_at) as last
                      from conversations.conversation c2
                      left join conversations.item on item.conversation_id = c2.id
                      where c2.id = :id) as owed
                where c.id = :id
                """).param("id", id).update();
    }

    void moveOn(long id) {
        jdbc.sql("update conversations.conversation set revision = revision + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void link(long id, List<String> cases) {
        jdbc.sql("""
                insert into conversations.linked (conversation_id, reference)
                select :id, reference from unnest(:cases::text[]) as reference
                on conflict do nothing
                """)
                .param("id", id)
                .param("cases", cases.toArray(String[]::new))
                .update();
    }

    boolean unlink(long id, String reference) {
        return jdbc.sql("delete from conversations.linked where conversation_id = :id and reference = :reference")
                        .param("id", id)
                        .param("reference", reference)
                        .update()
                == 1;
    }

    List<String> cases(long id) {
        return jdbc.sql(
                        "select reference from conversations.linked where conversation_id = :id order by reference limit 50")
                .param("id", id)
                .query((row, _) -> row.getString("reference"))
                .list();
    }

    Map<Conversation, List<String>> withCases(Collection<String> references) {
        var found = new LinkedHashMap<Conversation, List<String>>();
        jdbc.sql("""
                select c.*, nullif(c.due_at, 'infinity') as due, null as joined,
                       array(select reference from conversations.linked where conversation_id = c.id limit 10) as cases
                  from conversations.conversation c
                 where c.reference = any(:references::text[]) and c.joined_into is null
                """).param("references", references.toArray(String[]::new)).query(row -> {
            found.put(
                    conversation(row), List.of((String[]) row.getArray("cases").getArray()));
        });
        return found;
    }

    /// The id of what a person sent last in it; empty if all is of programs.
    Optional<Long> lastOfPerson(long id) {
        return jdbc.sql("""
                select id from conversations.item where conversation_id = :id and not automatic
                order by came_at desc, id desc limit 1
                """).param("id", id).query(Long.class).optional();
    }

    static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("subject"),
                Channel.of(row.getString("channel")),
                row.getObject("person_id", Long.class),
                row.getString("organisation"),
                row.getString("team"),
                row.getString("owner"),
                State.of(row.getString("state")),
                row.getString("reason"),
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                moment(row, "due"),
                moment(row, "acknowledged_at"),
                row.getString("joined"),
                row.getInt("revision"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
