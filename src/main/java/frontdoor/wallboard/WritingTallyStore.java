package frontdoor.wallboard;

import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what came in writing on one day, what was answered on it, and what is owed an answer by its end. Each of the
/// three is found by an index of its own.
@Component
class WritingTallyStore {

    private final JdbcClient jdbc;

    WritingTallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Board.WritingPart> writing(LocalDate day, Instant now) {
        return BoardStore.of(jdbc, day, """
                        select channel, team, hour, count(*) filter (where what = 'came') as came,
                               count(*) filter (where what = 'owed' and answer_by >= :now) as due_today,
                               count(*) filter (where what = 'owed' and answer_by < :now) as late,
                               count(*) filter (where what = 'answered') as answered,
                               count(*) filter (where what = 'answered' and in_time is not null) as promised,
                               count(*) filter (where what = 'answered' and in_time) as in_time
                          from (select 'came' as what, channel, team, answer_by, in_time,
                                       extract(hour from at at time zone 'Europe/London')::int as hour
                                  from conversations.fact
                                 where at >= :from and at < :until
                                union all
                                select 'answered', channel, team, answer_by, in_time,
                                       extract(hour from answered_at at time zone 'Europe/London')::int
                                  from conversations.fact
                                 where answered_at >= :from and answered_at < :until
                                union all
                                select 'owed', channel, team, answer_by, null, null
                                  from conversations.fact_owed
                                 where due_at < :until and answer_by < :until) as happened
                         group by channel, team, hour
                        """)
                .param("now", CivilTime.utc(now))
                .query((row, _) -> new Board.WritingPart(
                        row.getString("channel"),
                        row.getString("team"),
                        row.getObject("hour", Integer.class),
                        new WritingTally(
                                row.getLong("came"),
                                row.getLong("due_today"),
                                row.getLong("late"),
                                row.getLong("answered"),
                                row.getLong("promised"),
                                row.getLong("in_time"))))
                .list();
    }
}
