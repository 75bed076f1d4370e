package frontdoor.letters;

import frontdoor.kernel.CivilTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Replies that letters asked for, as rows.
@Component
class AwaitedReplyStore {

    private static final String SELECT = """
            select a.*, s.title from letters.awaited a join letters.sent s on s.id = a.letter
            """;
    private static final String OPEN = "a.replied_at is null and a.passed_at is null and a.ended_at is null";

    /// Not those of a case that was closed a moment ago.
    private static final String GOING = OPEN + " and cases.ended(a.reference) is null";

    private final JdbcClient jdbc;

    AwaitedReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SentLetter letter, int reporter, Instant due, @Nullable Instant remind, String otherwise) {
        jdbc.sql("""
                insert into letters.awaited
                    (letter, reference, reporter, person_id, conversation, since, due_at, remind_at, otherwise)
                values (:letter, :reference, :reporter, :person, :conversation, :since, :due, :remind, :otherwise)
                """)
                .param("letter", letter.id())
                .param("reference", letter.reference(), Types.VARCHAR)
                .param("reporter", reporter)
                .param("person", letter.person(), Types.BIGINT)
                .param("conversation", letter.conversation(), Types.VARCHAR)
                .param("since", CivilTime.utc(letter.at()))
                .param("due", CivilTime.utc(due))
                .param("remind", remind == null ? null : CivilTime.utc(remind), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("otherwise", otherwise)
                .update();
    }

    /// Those about a case, the newest first, at most 20.
    List<AwaitedReply> about(String reference) {
        return jdbc.sql(SELECT + "where a.reference = :reference order by a.since desc limit 20")
                .param("reference", reference)
                .query((row, _) -> reply(row))
                .list();
    }

    Optional<AwaitedReply> find(UUID letter) {
        return jdbc.sql(SELECT + "where a.letter = :letter")
                .param("letter", letter)
                .query((row, _) -> reply(row))
                .optional();
    }

    /// A reply that has come, with its moment.
    ///
    /// @param told whether the case's story tells of it already, as what they said or what was scanned
    record Heard(AwaitedReply reply, boolean told) {}

    /// Those whose letter was answered since, by whoever it went to.
    List<Heard> heard(int limit) {
        return jdbc.sql("""
                select * from (
                    select a.letter, a.reference, a.reporter, a.person_id, a.since, a.due_at, a.reminded_at, a.passed_at,
                           a.ended_at, a.otherwise, s.title,
                           least(said.at, conversations.heard_since(
                               s.message, a.conversation, a.reference, whose.ids, cases.reached_at(a.reference, a.reporter),
                               cases.reporters(a.reference) = 1, a.since)) as replied_at,
                           said.at is not null or cases.scanned_since(a.reference, a.since) as told
                      from letters.awaited a join letters.sent s on s.id = a.letter
                     cross join lateral (select array(select people.ids(a.person_id)) as ids) as whose
                     cross join lateral (
                           select cases.heard_since(a.reference, a.reporter, whose.ids, a.since) as at) as said
                     where %s) as looked
                 where replied_at is not null limit :limit
                """.formatted(OPEN))
                .param("limit", limit)
                .query((row, _) -> new Heard(reply(row), row.getBoolean("told")))
                .list();
    }

    List<AwaitedReply> toRemind(Instant now, int limit) {
        return jdbc.sql(SELECT + """
                where a.remind_at <= :now and a.due_at >= :now and a.reminded_at is null and %s
                order by a.remind_at limit :limit
                """.formatted(GOING))
                .param("now", CivilTime.utc(now))
                .param("limit", limit)
                .query((row, _) -> reply(row))
                .list();
    }

    /// A day that is promised is over when its last second is.
    List<AwaitedReply> passed(Instant now, int limit) {
        return jdbc.sql(SELECT + "where a.due_at < :now and " + GOING + " order by a.due_at limit :limit")
                .param("now", CivilTime.utc(now.minusSeconds(1)))
                .param("limit", limit)
                .query((row, _) -> reply(row))
                .list();
    }

    /// Waits no longer for those whose case is closed.
    void end() {
        jdbc.sql("""
                update letters.awaited a set ended_at = cases.ended(a.reference)
                 where %s and cases.ended(a.reference) is not null
                """.formatted(OPEN)).update();
    }

    /// @return false if there is none to send any more
    boolean dropReminder(UUID letter) {
        return jdbc.sql(
                                "update letters.awaited a set remind_at = null where a.letter = :letter and remind_at is not null and "
                                        + GOING)
                        .param("letter", letter)
                        .update()
                == 1;
    }

    /// @return false if it was written before, or is over
    boolean reminded(UUID letter, Instant now) {
        return once("reminded_at", "reminded_at is null and", letter, now);
    }

    /// Also after the day: a late reply is one.
    ///
    /// @return false if it had come before
    boolean replied(UUID letter, Instant at) {
        return jdbc.sql("update letters.awaited set replied_at = :at where letter = :letter and replied_at is null")
                        .param("at", CivilTime.utc(at))
                        .param("letter", letter)
                        .update()
                == 1;
    }

    /// @return false if it is over
    boolean pass(UUID letter, Instant now) {
        return once("passed_at", "", letter, now);
    }

    private boolean once(String column, String only, UUID letter, Instant at) {
        return jdbc.sql("update letters.awaited a set %s = :at where a.letter = :letter and %s %s"
                                .formatted(column, only, GOING))
                        .param("at", CivilTime.utc(at))
                        .param("letter", letter)
                        .update()
                == 1;
    }

    private static AwaitedReply reply(ResultSet row) throws SQLException {
        return new AwaitedReply(
                row.getObject("letter", UUID.class),
                row.getString("title"),
                row.getString("reference"),
                row.getInt("reporter"),
                row.getObject("person_id", Long.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                moment(row, "reminded_at"),
                moment(row, "replied_at"),
                moment(row, "passed_at"),
                moment(row, "ended_at"),
                row.getString("otherwise"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
