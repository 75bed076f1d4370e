package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
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

    /// More than these need not be told apart.
    public static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;
    private final QueueReader reader;
    private final Clock clock;

    Queues(JdbcClient jdbc, QueueReader reader, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.clock = clock;
    }

    /// One page of lines, of all the queues together.
    ///
    /// @param after the cursor of the page before, or null for the first page
    public QueueLines page(QueueFilter filter, @Nullable String after) {
        return reader.page(filter, after);
    }

    /// The same, as many lines as are wanted.
    public QueueLines page(QueueFilter filter, @Nullable String after, int most) {
        return reader.page(filter, after, most);
    }

    /// How many cases of these queues are late now, and due today or tomorrow. No more than [#MOST_COUNTED] of each are
    /// counted.
    public Pressing pressing(Collection<String> queues) {
        return jdbc.sql("""
                select (select count(*) from (
                            select from unnest(:queues::text[]) as wanted (queue) cross join lateral (
                                select from cases.kase
                                 where closed_at is null and queue = wanted.queue and pressing_at < :now
                                 limit :most) as some_of_it limit :most) as counted) as late,
                       (select count(*) from (
                            select from unnest(:queues::text[]) as wanted (queue) cross join lateral (
                                select from cases.kase
                                 where closed_at is null and queue = wanted.queue and pressing_at between :now and :soon
                                 limit :most) as some_of_it limit :most) as counted) as at_risk
                """)
                .param("queues", CaseStore.array(List.copyOf(queues)))
                .param("now", CivilTime.utc(clock.instant()))
                .param("soon", CivilTime.utc(reader.endOfTomorrow()))
                .param("most", MOST_COUNTED)
                .query((row, _) -> new Pressing(row.getInt("late"), row.getInt("at_risk")))
                .single();
    }

    public record Pressing(int late, int atRisk) {}

    /// What one person works on, over all queues: what is due first comes first.
    public List<QueueLine> of(String username) {
        return reader.of(username);
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

    /// How much each of these people has in hand. Each is counted along the index of their own cases, which are as many
    /// as a person can work on.
    public List<Load> loads(Collection<String> usernames) {
        return jdbc.sql("""
                select assignee, count(*) as open, count(*) filter (where late) as late,
                       count(*) filter (where not late and due_at between :now and :soon) as at_risk
                  from cases.kase
                 where closed_at is null and assignee = any(:usernames::text[])
                 group by assignee
                """)
                .param("usernames", CaseStore.array(List.copyOf(usernames)))
                .param("now", CivilTime.utc(clock.instant()))
                .param("soon", CivilTime.utc(reader.endOfTomorrow()))
                .query((row, _) -> new Load(
                        row.getString("assignee"), row.getInt("open"), row.getInt("late"), row.getInt("at_risk")))
                .list();
    }

    /// Open cases of one person.
    ///
    /// @param atRisk those whose promise runs out today or tomorrow
    public record Load(String username, int open, int late, int atRisk) {}

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
}
