package frontdoor.conversations;

import frontdoor.conversations.Conversation.State;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The conversations that wait, those due first at the top.
@Component
public class Inbox {

    /// How many are shown at once.
    public static final int PAGE = 50;

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

    /// @param after the reference of the last that was shown, or null for the first page
    public List<Conversation> page(Filter filter, @Nullable String after) {
        boolean waits = filter.state() == State.OPEN || filter.state() == State.WAITING;
        var sql = ConversationStore.SELECT
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
                + " limit :limit";
        return jdbc.sql(sql)
                .param("state", filter.state().key())
                .param("after", after, Types.VARCHAR)
                .param("channel", filter.channel(), Types.VARCHAR)
                .param(
                        "teams",
                        filter.teams() == null ? new String[0] : filter.teams().toArray(String[]::new))
                .param("owner", filter.owner(), Types.VARCHAR)
                .param("limit", PAGE)
                .query((row, _) -> ConversationStore.conversation(row))
                .list();
    }
}
