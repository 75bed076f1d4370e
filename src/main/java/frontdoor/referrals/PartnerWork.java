package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a partner has to do and has done: only what was brought to it, and never another's.
@Component
public class PartnerWork {

    /// How far a count goes. A partner with more is told that it has at least so many.
    public static final int COUNTED = 100;

    /// For how long what is closed stands on the list.
    public static final Duration LATELY = Duration.ofDays(90);

    private static final int AT_ONCE = 200; // rows that are read from the database together

    private static final String ASKS = "(r.status = 'requested' or r.retracted_at is not null)";

    private final ReferralReader reader;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerWork(ReferralReader reader, JdbcClient jdbc, Clock clock) {
        this.reader = reader;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Where a referral lies.
    public enum Shelf {
        /// For its answer, or for them to say that they know it was taken back.
        WAITING,
        /// They have taken it on.
        DOING,
        /// It came to its end not long ago.
        CLOSED
    }

    /// @param waiting at most [#COUNTED], as the others
    public record Counts(int waiting, int doing, int closed) {}

    /// @param recipient as a referral names it
    public Counts counts(String recipient) {
        return jdbc.sql("""
                select %s as waiting, %s as doing, %s as closed
                """.formatted(count("r.waits and " + ASKS), count("r.waits and not " + ASKS), count("""
                        not r.waits and r.since > :lately""")))
                .param("recipient", recipient)
                .param("lately", utc(clock.instant().minus(LATELY)))
                .param("most", COUNTED)
                .query((row, _) -> new Counts(row.getInt("waiting"), row.getInt("doing"), row.getInt("closed")))
                .single();
    }

    private static String count(String which) {
        return """
                (select count(*) from (
                    select from referrals.referral r
                     where r.recipient = :recipient and %s and %s
                     limit :most) as found)""".formatted(Standing.KNOWN, which);
    }

    /// What waits and what is done, the earliest due first; what is closed, the latest first.
    ///
    /// @return one more than [Referrals#PAGE] when another page follows
    public List<Referral> list(String recipient, Shelf shelf, DueCursor after) {
        return switch (shelf) {
            case WAITING -> due(recipient, ASKS, after);
            case DOING -> due(recipient, "not " + ASKS, after);
            case CLOSED -> closed(recipient, after);
        };
    }

    private List<Referral> due(String recipient, String which, DueCursor after) {
        return jdbc.sql("""
                select * from referrals.referral r
                 where r.recipient = :recipient and r.waits and %s
                   and (r.due_at, r.id) > (:due::timestamptz, :id::uuid)
                 order by r.due_at, r.id
                 limit :limit
                """.formatted(which))
                .param("recipient", recipient)
                .param("due", after.due())
                .param("id", after.id())
                .param("limit", Referrals.PAGE + 1)
                .query(reader::referral)
                .list();
    }

    private List<Referral> closed(String recipient, DueCursor after) {
        return jdbc.sql("""
                select * from referrals.referral r
                 where r.recipient = :recipient and not r.waits and %s and r.since > :lately
                   and (r.since < :since::timestamptz or r.since = :since::timestamptz and r.id > :id::uuid)
                 order by r.since desc, r.id
                 limit :limit
                """.formatted(Standing.KNOWN))
                .param("recipient", recipient)
                .param("lately", utc(clock.instant().minus(LATELY)))
                .param("since", after.equals(DueCursor.START) ? "infinity" : after.due())
                .param("id", after.id())
                .param("limit", Referrals.PAGE + 1)
                .query(reader::referral)
                .list();
    }

    /// After this one of what is closed.
    public static DueCursor afterClosed(Referral referral) {
        return new DueCursor(referral.since().toString(), referral.id());
    }

    /// One of all.
    ///
    /// @param readable whether they have read what was shared, and may still, as [ReferralReading] judges it
    public record Row(Referral referral, boolean readable) {}

    /// All that was ever brought to them, some at a time: it need not fit into memory, and nothing is held in the
    /// database while somebody takes it slowly.
    ///
    /// @return how many there were
    public int each(String recipient, Consumer<Row> take) {
        int rows = 0;
        var after = new UUID(0, 0);
        var some = some(recipient, after);
        while (!some.isEmpty()) {
            some.forEach(take);
            rows += some.size();
            after = some.getLast().referral().id();
            some = some.size() < AT_ONCE ? List.of() : some(recipient, after);
        }
        return rows;
    }

    private List<Row> some(String recipient, UUID after) {
        return jdbc.sql("""
                select r.*, r.read_at is not null and r.retracted_at is null
                            and not (r.basis = 'consent' and exists (
                                select from referrals.withdrawal w
                                 where w.reference = r.reference and w.line = r.line and w.undone_at is null)) as readable
                  from referrals.referral r
                 where r.recipient = :recipient and %s and r.id > :after
                 order by r.id limit :most
                """.formatted(Standing.KNOWN))
                .param("recipient", recipient)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, number) -> new Row(reader.referral(row, number), row.getBoolean("readable")))
                .list();
    }
}
