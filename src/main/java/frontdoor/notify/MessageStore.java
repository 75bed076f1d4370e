package frontdoor.notify;

import frontdoor.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Messages as rows, for all who are not the relay.
@Component
class MessageStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MessageStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int accept(List<Message> messages, Instant now) {
        var rows = messages.stream().map(message -> row(message, now)).toList();
        return jdbc.sql("select notify.accept(:messages::jsonb)")
                .param("messages", json.writeValueAsString(rows))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static Map<String, @Nullable Object> row(Message message, Instant now) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", message.id().toString());
        row.put("about", message.about());
        row.put("channel", message.medium().key());
        row.put("recipient", message.recipient());
        row.put("subject", message.subject());
        row.put("body", message.body());
        row.put("language", message.language());
        row.put("needs", message.needs());
        row.put("dedupe", message.dedupe());
        row.put("person", message.person());
        row.put("at", now.toString());
        return row;
    }

    List<Dispatch> about(Collection<String> about) {
        return jdbc.sql("select * from notify.message where about = any(:about) order by created_at, id")
                .param("about", about.toArray(String[]::new))
                .query((row, _) -> dispatch(row))
                .list();
    }

    List<Dispatch> about(String about) {
        return jdbc.sql("select * from notify.message where about = :about order by created_at, id")
                .param("about", about)
                .query((row, _) -> dispatch(row))
                .list();
    }

    Optional<Dispatch> find(UUID id) {
        return jdbc.sql("select * from notify.message where id = :id")
                .param("id", id)
                .query((row, _) -> dispatch(row))
                .optional();
    }

    /// Codes and links are about something with a colon, and nobody answers them.
    Optional<Dispatch> lastText(String number, Instant since) {
        return jdbc.sql("""
                select * from notify.message
                where recipient = :number and channel = 'text' and created_at > :since and position(':' in about) = 0
                order by created_at desc, id desc limit 1
                """)
                .param("number", number)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> dispatch(row))
                .optional();
    }

    Optional<Dispatch> cameBack(UUID id, String why, Instant at) {
        return jdbc.sql("""
                update notify.message set came_back_at = :at, came_back_why = :why
                where id = :id and came_back_at is null and recipient <> ''
                returning *
                """)
                .param("id", id)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> dispatch(row))
                .optional();
    }

    List<Dispatch> in(Dispatch.State state, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from notify.message
                where state = :state and state <> 'delivered'
                  and (:after::uuid is null
                       or (created_at, id) < (select created_at, id from notify.message where id = :after))
                order by created_at desc, id desc
                limit :limit
                """)
                .param("state", state.key())
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> dispatch(row))
                .list();
    }

    boolean sendAgain(UUID id, Instant now, Actor by) {
        return decided("""
                update notify.message
                set state = 'pending', attempts = 0, next_at = :now, reason = null
                where id = any(:ids) and state in ('dead', 'held', 'set_aside') and recipient <> '' and stopped_for is null
                returning id, about, channel, state
                """, "message.sent_again", id, now, by);
    }

    boolean setAside(UUID id, String reason, Instant now, Actor by) {
        return decided("""
                update notify.message set state = 'set_aside', reason = :reason
                where id = any(:ids) and state in ('pending', 'dead', 'held')
                returning id, about, channel, state
                """, "message.set_aside", id, now, by, reason);
    }

    boolean handedOver(UUID id, Instant now, Actor by) {
        return handedOver(List.of(id), now, by) > 0;
    }

    int handedOver(Collection<UUID> ids, Instant now, Actor by) {
        return decided("""
                update notify.message set state = 'delivered', delivered_at = :now
                where id = any(:ids) and state = 'held' and stopped_for is null
                returning id, about, channel, state
                """, "message.handed_over", ids, now, by, "");
    }

    List<Dispatch> heldPost(int limit) {
        return jdbc.sql("""
                select * from notify.message where state = 'held' and channel = 'post' and stopped_for is null
                order by created_at, id limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> dispatch(row))
                .list();
    }

    private boolean decided(String update, String action, UUID id, Instant now, Actor by) {
        return decided(update, action, id, now, by, "");
    }

    private boolean decided(String update, String action, UUID id, Instant now, Actor by, String reason) {
        return decided(update, action, List.of(id), now, by, reason) > 0;
    }

    /// The decision, what it adds to the ledger, and its audit entry, in one statement.
    ///
    /// @return how many messages it was about
    private int decided(String update, String action, Collection<UUID> ids, Instant now, Actor by, String reason) {
        return jdbc.sql("""
                with done as (
                %s
                ), counted as (
                    insert into notify.tally (channel, what, number)
                    select channel, 'delivered', 1 from done where state = 'delivered'
                )
                select audit.enter(jsonb_build_object(
                    'actor', cast(:by as text), 'action', cast(:action as text), 'about', about, 'at', cast(:now as timestamptz),
                    'detail', jsonb_build_object('message', id)))
                from done
                """.formatted(update))
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("action", action)
                .param("reason", reason)
                .query((_, _) -> true)
                .list()
                .size();
    }

    void forget(String about) {
        jdbc.sql("""
                update notify.message
                set recipient = '', subject = '', body = '', needs = null, last_error = null, reason = null,
                    state = case state when 'delivered' then state else 'set_aside' end
                where about = :about
                """).param("about", about).update();
    }

    List<Ledger> ledger() {
        return jdbc.sql("select * from notify.ledger order by channel")
                .query((row, _) -> new Ledger(
                        Medium.of(row.getString("channel")),
                        row.getLong("accepted"),
                        row.getLong("delivered"),
                        row.getLong("held"),
                        row.getLong("pending"),
                        row.getLong("dead"),
                        row.getLong("set_aside")))
                .list();
    }

    static Dispatch dispatch(ResultSet row) throws SQLException {
        var deliveredAt = row.getObject("delivered_at", OffsetDateTime.class);
        var cameBackAt = row.getObject("came_back_at", OffsetDateTime.class);
        return new Dispatch(
                RelayStore.message(row),
                row.getString("letter"),
                Dispatch.State.of(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getString("last_error"),
                deliveredAt == null ? null : deliveredAt.toInstant(),
                row.getString("provider_id"),
                row.getString("reason"),
                cameBackAt == null ? null : cameBackAt.toInstant(),
                row.getString("came_back_why"));
    }
}
