package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Work that waits: by priority, then by what is due first. Pages go by cursor, so the thousandth costs what
/// the first does.
@Component
public class Queues {

    /// Lines of a full page.
    public static final int PAGE = 50;

    private static final String COLUMNS = """
            select id, reference, service, stage, queue, split, priority, assignee, due_at, late, unread, ward, opened_at
              from cases.kase
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Queues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One page of lines; the last page is not full.
    ///
    /// @param after the last line's cursor of the page before, or null for the first page
    public List<QueueLine> page(QueueFilter filter, @Nullable String after) {
        var from = QueueCursor.parse(after);
        return jdbc.sql(COLUMNS + " where closed_at is null and queue = :queue" + conditions(filter, from) + """
                 order by priority, due_at, id
                 limit :limit
                """)
                .param("queue", filter.queue())
                .param("split", filter.split())
                .param("assignee", filter.assignee())
                .param("priority", from.priority())
                .param("dueAt", from.dueAt())
                .param("id", from.id())
                .param("limit", PAGE)
                .query(Queues::line)
                .list();
    }

    private static String conditions(QueueFilter filter, QueueCursor from) {
        var split = filter.split() == null ? "" : " and split = :split";
        var whose = switch (filter.whose()) {
            case ANY -> "";
            case NOBODY -> " and assignee is null";
            case ONE -> " and assignee = :assignee";
        };
        return split
                + whose
                + (from.isStart() ? "" : " and (priority, due_at, id) > (:priority, :dueAt::timestamptz, :id)");
    }

    /// What one person works on, over all queues: what is due first comes first.
    public List<QueueLine> of(String username) {
        return jdbc.sql(COLUMNS + """
                 where closed_at is null and assignee = :username
                 order by due_at, id
                 limit :limit
                """)
                .param("username", username)
                .param("limit", PAGE)
                .query(Queues::line)
                .list();
    }

    /// Gives the person the next case that nobody has: of a hundred who ask at once, each gets another one.
    ///
    /// @param command the same twice gives the same case twice
    public Optional<Reference> claimNext(UUID command, String queue, String username) {
        try {
            return claimed(command, username).or(() -> claim(command, queue, username));
        } catch (DuplicateKeyException claimedAtOnce) {
            return claimed(command, username);
        }
    }

    private Optional<Reference> claimed(UUID command, String username) {
        return jdbc.sql("""
                select k.reference from cases.event e join cases.kase k on k.id = e.case_id
                 where e.command = :command and e.actor = :actor
                """)
                .param("command", command)
                .param("actor", Actor.staff(username).toString())
                .query((row, _) -> new Reference(row.getString("reference")))
                .optional();
    }

    private Optional<Reference> claim(UUID command, String queue, String username) {
        return jdbc.sql("""
                with next as (
                    select id from cases.kase
                     where closed_at is null and assignee is null and queue = :queue
                     order by priority, due_at, id
                     limit 1
                       for update skip locked
                ), claimed as (
                    update cases.kase k set assignee = :username from next where k.id = next.id
                    returning k.id, k.reference, k.revision
                ), happened as (
                    insert into cases.event (case_id, revision, command, type, actor, at, particulars)
                    select id, revision, :command, 'assigned', :actor, :at,
                           jsonb_build_object('to', :username::text) from claimed
                ), audited as (
                    select audit.enter(jsonb_build_object('actor', :actor::text,
                                                          'about', reference, 'action', 'assigned')) from claimed
                )
                select reference from claimed, audited
                """)
                .param("command", command)
                .param("queue", queue)
                .param("username", username)
                .param("actor", Actor.staff(username).toString())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Reference(row.getString("reference")))
                .optional();
    }

    /// How many cases are open in each queue. The totals are kept, so this reads a few short rows.
    public Map<String, Long> totals() {
        return jdbc.sql("""
                select queue, sum(open)::bigint as open
                  from (select queue, open from cases.queue_total
                        union all select queue, change from cases.queue_change) as all_lines
                 group by queue
                """).query((row, _) -> Map.entry(row.getString("queue"), row.getLong("open"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Folds the lines that commands added into the totals.
    void fold() {
        jdbc.sql("""
                with gone as (
                    delete from cases.queue_change returning queue, change
                )
                insert into cases.queue_total (queue, open)
                select queue, sum(change) from gone group by queue
                on conflict (queue) do update set open = cases.queue_total.open + excluded.open
                """).update();
    }

    private static QueueLine line(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        var dueAt = due.equals(OffsetDateTime.MAX) ? null : due.toInstant(); // the driver's word for infinity
        return new QueueLine(
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("stage"),
                row.getString("queue"),
                row.getString("split"),
                Service.Priority.values()[row.getInt("priority")],
                row.getString("assignee"),
                dueAt,
                row.getBoolean("late"),
                row.getInt("unread"),
                row.getString("ward"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                new QueueCursor(row.getInt("priority"), dueAtText(dueAt), row.getLong("id")).toString());
    }

    private static String dueAtText(@Nullable Instant dueAt) {
        return dueAt == null ? "infinity" : dueAt.toString();
    }
}
