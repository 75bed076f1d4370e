package frontdoor.conversations;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.conversations.Conversation.State;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The conversations that wait, those due first at the top.
@Component
public class Inbox {

    /// How many are shown at once.
    public static final int PAGE = 50;

    /// What came last of a person; of a program only where there is nothing else.
    private static final String LAST = """
            left join lateral (
                select coalesce(i.sender_name, i.sender) as who, left(i.body, 400) as words
                  from conversations.item i where i.conversation_id = listed.id
                 order by i.automatic, i.came_at desc, i.id desc limit 1) as last on true
            """;

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param channel a key, or null for all
    /// @param teams whose; null for every team's
    /// @param owner a username, or null for anybody's
    /// @param unclaimed only those that nobody has
    /// @param state open, waiting, answered, closed or set aside
    public record Filter(
            @Nullable String channel,
            @Nullable Set<String> teams,
            @Nullable String owner,
            boolean unclaimed,
            State state) {}

    /// A conversation, and what tells it from others at a glance.
    ///
    /// @param sender the name, address or number of whoever wrote last, or null where nothing says it
    /// @param words how that begins; perhaps empty
    public record Listed(
            Conversation conversation, @Nullable String sender, String words) {}

    /// @param after the reference of the last that was shown, or null for the first page
    public List<Listed> page(Filter filter, @Nullable String after) {
        boolean waits = filter.state() == State.OPEN || filter.state() == State.WAITING;
        var sql = "select listed.*, last.who, last.words from (" + ConversationStore.SELECT
                + (waits ? """
                        where c.state in ('open', 'waiting') and c.state = :state
                          and (:after::text is null or (c.due_at, c.id) > (
                              select due_at, id from conversations.conversation where reference = :after))
                        """ : """
                        where c.state = :state and c.joined_into is null
                          and (:after::text is null or (c.last_at, c.id) < (
                              select last_at, id from conversations.conversation where reference = :after))
                        """)
                + (filter.channel() == null ? "" : " and c.channel = :channel")
                + (filter.teams() == null ? "" : " and c.team = any(:teams::text[])")
                + (filter.owner() == null ? "" : " and c.owner = :owner")
                + (filter.unclaimed() ? " and c.owner is null" : "")
                + (waits ? " order by c.due_at, c.id" : " order by c.last_at desc, c.id desc")
                + " limit :limit) as listed " + LAST
                + (waits ? " order by listed.due_at, listed.id" : " order by listed.last_at desc, listed.id desc");
        return jdbc.sql(sql)
                .param("state", filter.state().key())
                .param("after", after, Types.VARCHAR)
                .param("channel", filter.channel(), Types.VARCHAR)
                .param(
                        "teams",
                        filter.teams() == null ? new String[0] : filter.teams().toArray(String[]::new))
                .param("owner", filter.owner(), Types.VARCHAR)
                .param("limit", PAGE)
                .query((row, _) -> new Listed(
                        ConversationStore.conversation(row),
                        row.getString("who"),
                        Objects.requireNonNullElse(row.getString("words"), "")))
                .list();
    }

    /// What these teams owe by a moment, due first at the top. Each team is walked along its index.
    ///
    /// @param dueAfter with `idAfter`, where the page before ended; null for the first page
    public List<Conversation> pressing(
            Collection<String> teams, Instant until, @Nullable Instant dueAfter, long idAfter, int most) {
        return jdbc.sql("""
                select c.*, nullif(c.due_at, 'infinity') as due, null as joined
                  from unnest(:teams::text[]) as wanted (team) cross join lateral (
                      select * from conversations.conversation
                       where team = wanted.team and state in ('open', 'waiting') and due_at <= :until
                         and (due_at, id) > (:dueAfter::timestamptz, :idAfter)
                       order by due_at, id limit :most) as c
                 order by c.due_at, c.id limit :most
                """)
                .param("teams", teams.toArray(String[]::new))
                .param("until", utc(until))
                .param("dueAfter", dueAfter == null ? "-infinity" : dueAfter.toString())
                .param("idAfter", idAfter)
                .param("most", most)
                .query((row, _) -> ConversationStore.conversation(row))
                .list();
    }

    /// How many of these teams' conversations are late, and due by a moment; at most `most` of each are counted.
    public Pressing pressing(Collection<String> teams, Instant now, Instant until, int most) {
        return jdbc.sql("""
                select (select count(*) from (
                            select from conversations.conversation
                             where team = any(:teams::text[]) and state in ('open', 'waiting') and due_at < :now
                             limit :most) as counted) as late,
                       (select count(*) from (
                            select from conversations.conversation
                             where team = any(:teams::text[]) and state in ('open', 'waiting')
                               and due_at between :now and :until
                             limit :most) as counted) as at_risk
                """)
                .param("teams", teams.toArray(String[]::new))
                .param("now", utc(now))
                .param("until", utc(until))
                .param("most", most)
                .query((row, _) -> new Pressing(row.getInt("late"), row.getInt("at_risk")))
                .single();
    }

    public record Pressing(int late, int atRisk) {}

    /// How much each of these people has in hand.
    public List<Load> loads(Collection<String> usernames, Instant now, Instant until) {
        return jdbc.sql("""
                select owner, count(*) as open, count(*) filter (where due_at < :now) as late,
                       count(*) filter (where due_at between :now and :until) as at_risk
                  from conversations.conversation
                 where state in ('open', 'waiting') and owner = any(:usernames::text[])
                 group by owner
                """)
                .param("usernames", usernames.toArray(String[]::new))
                .param("now", utc(now))
                .param("until", utc(until))
                .query((row, _) ->
                        new Load(row.getString("owner"), row.getInt("open"), row.getInt("late"), row.getInt("at_risk")))
                .list();
    }

    /// Conversations of one person that wait.
    public record Load(String username, int open, int late, int atRisk) {}
}
