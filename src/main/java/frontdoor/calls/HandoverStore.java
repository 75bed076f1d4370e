package frontdoor.calls;

import frontdoor.kernel.CivilTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Handovers as rows.
@Component
class HandoverStore {

    private static final int MOST = 20;
    private static final String COLUMNS = """
            select h.*, coalesce((select c.ended_at is not null from calls.call c where c.id = h.call), false) as over
              from calls.handover h
            """;

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false if the conversation is offered under another id, or this id was used for something else or has
    /// ended
    boolean offer(
            UUID id,
            UUID conversation,
            Optional<String> call,
            String from,
            @Nullable String toStaff,
            @Nullable String toTeam,
            Instant now) {
        jdbc.sql("""
                insert into calls.handover (id, conversation, call, from_staff, to_staff, to_team, offered_at)
                values (:id, :conversation, :call, :from, :toStaff, :toTeam, :now)
                on conflict do nothing
                """)
                .param("id", id)
                .param("conversation", conversation)
                .param("call", call.orElse(null))
                .param("from", from)
                .param("toStaff", toStaff)
                .param("toTeam", toTeam)
                .param("now", CivilTime.utc(now))
                .update();
        return find(id).filter(
                        found -> found.state() == Handover.State.OFFERED || found.state() == Handover.State.TAKEN)
                .filter(found -> found.conversation().equals(conversation)
                        && found.from().equals(from)
                        && Objects.equals(found.toStaff(), toStaff)
                        && Objects.equals(found.toTeam(), toTeam))
                .isPresent();
    }

    /// Two who take one conversation at once wait for each other: whoever comes second finds whose it is.
    void lock(UUID conversation) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:conversation, 1))) as locked")
                .param("conversation", conversation.toString())
                .query(Integer.class)
                .single();
    }

    Handover taken(UUID conversation, String call, String from, String by, Instant now) {
        return jdbc.sql("""
                insert into calls.handover (id, conversation, call, from_staff, to_staff, state, offered_at, ended_at,
                                            taken_by)
                values (:id, :conversation, :call, :from, :by, 'taken', :now, :now, :by)
                returning *, false as over
                """)
                .param("id", UUID.randomUUID())
                .param("conversation", conversation)
                .param("call", call)
                .param("from", from)
                .param("by", by)
                .param("now", CivilTime.utc(now))
                .query(HandoverStore::read)
                .single();
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(HandoverStore::read)
                .optional();
    }

    Optional<Handover> offered(UUID conversation) {
        return jdbc.sql(COLUMNS + " where conversation = :conversation and state = 'offered'")
                .param("conversation", conversation)
                .query(HandoverStore::read)
                .optional();
    }

    List<Handover> concerning(String username, Collection<String> teams, Instant since) {
        return jdbc.sql(COLUMNS + """
                 where state = 'offered' and to_staff = :username
                    or state = 'offered' and to_team = any(:teams) and from_staff <> :username
                    or from_staff = :username and (ended_at is null or ended_at > :since) and state <> 'withdrawn'
                 order by h.offered_at desc limit :most
                """)
                .param("username", username)
                .param("teams", teams.toArray(String[]::new))
                .param("since", CivilTime.utc(since))
                .param("most", MOST)
                .query(HandoverStore::read)
                .list();
    }

    List<Handover> offered(Instant since) {
        return jdbc.sql(COLUMNS
                        + " where state = 'offered' and h.offered_at > :since order by h.offered_at desc limit 1000")
                .param("since", CivilTime.utc(since))
                .query(HandoverStore::read)
                .list();
    }

    /// The call of a conversation that somebody has taken on the page need not ring there when it is passed on.
    void onScreen(UUID id, String by, Instant now) {
        jdbc.sql("""
                insert into calls.taken (call, username, at)
                select call, :by, :now from calls.handover where id = :id and call is not null
                on conflict do nothing
                """)
                .param("id", id)
                .param("by", by)
                .param("now", CivilTime.utc(now))
                .update();
    }

    List<Handover> lately(Instant since) {
        return jdbc.sql(COLUMNS + """
                 where state = 'offered' and h.offered_at > :since
                    or state in ('taken', 'refused') and h.ended_at > :since
                 limit 1000
                """)
                .param("since", CivilTime.utc(since))
                .query(HandoverStore::read)
                .list();
    }

    /// Ends an offer, once: whoever comes second ends nothing.
    Optional<Handover> end(UUID id, Handover.State state, String by, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                update calls.handover
                   set state = :state, ended_at = :now, reason = :reason,
                       taken_by = case when :state = 'taken' then :by end
                 where id = :id and state = 'offered'
                returning *, false as over
                """)
                .param("id", id)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("by", by)
                .param("reason", reason)
                .param("now", CivilTime.utc(now))
                .query(HandoverStore::read)
                .optional();
    }

    Optional<String> owner(UUID conversation) {
        return jdbc.sql("""
                select taken_by from calls.handover where conversation = :conversation and state = 'taken'
                 order by ended_at desc limit 1
                """)
                .param("conversation", conversation)
                .query(String.class)
                .optional();
    }

    private static Handover read(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("conversation", UUID.class),
                row.getString("from_staff"),
                row.getString("to_staff"),
                row.getString("to_team"),
                Handover.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("taken_by"),
                row.getString("reason"),
                row.getBoolean("over"));
    }
}
