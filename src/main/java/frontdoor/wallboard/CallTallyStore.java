package frontdoor.wallboard;

import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the calls that came on one day, and what agents did.
@Component
class CallTallyStore {

    private static final long MILLISECONDS = 1000;

    private final JdbcClient jdbc;

    CallTallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The hour is that in which a call came.
    List<Board.CallPart> calls(LocalDate day, Instant now) {
        return BoardStore.of(jdbc, day, """
                        select coalesce(team, '') as team,
                               extract(hour from offered_at at time zone 'Europe/London')::int as hour,
                               count(*) filter (where state = 'waiting') as waiting,
                               coalesce(floor(extract(epoch from :now - min(offered_at) filter (where state = 'waiting'))
                                              * 1000), 0) as longest,
                               count(*) filter (where answered) as answered,
                               count(*) filter (where abandoned) as abandoned,
                               count(*) filter (where abandoned and wait_ms <= :short) as short,
                               count(*) filter (where answered and wait_ms <= :target) as in_time,
                               coalesce(sum(wait_ms) filter (where answered), 0) as waited,
                               count(*) filter (where answered and ended_at is not null) as handled,
                               coalesce(sum(handled_ms) filter (where answered and ended_at is not null), 0) as handling
                          from calls.fact
                         where offered_at >= :from and offered_at < :until and offered_at <= :now
                         group by 1, 2
                        """)
                .param("now", CivilTime.utc(now))
                .param("short", Formulas.SHORT * MILLISECONDS)
                .param("target", Formulas.TARGET * MILLISECONDS)
                .query((row, _) -> new Board.CallPart(
                        row.getString("team"),
                        row.getInt("hour"),
                        new CallTally(
                                row.getLong("waiting"),
                                row.getLong("longest"),
                                row.getLong("answered"),
                                row.getLong("abandoned"),
                                row.getLong("short"),
                                row.getLong("in_time"),
                                row.getLong("waited"),
                                row.getLong("handled"),
                                row.getLong("handling"))))
                .list();
    }

    /// What began on the day counts until it ended, until now or until the day was over, whichever came first.
    AgentTally agents(LocalDate day, Instant now) {
        return BoardStore.of(jdbc, day, """
                        select coalesce(sum(ms) filter (where state in ('busy', 'wrap')), 0) as handling,
                               coalesce(sum(ms) filter (where state = 'available'), 0) as available
                          from (select state, round(extract(epoch from
                                           least(until_at, :now, :until) - from_at) * 1000)::bigint as ms
                                  from calls.fact_agent
                                 where from_at >= :from and from_at < :until and from_at <= :now
                                   and state in ('busy', 'wrap', 'available')) as spent
                        """)
                .param("now", CivilTime.utc(now))
                .query((row, _) -> new AgentTally(row.getLong("handling"), row.getLong("available")))
                .single();
    }
}
