package frontdoor.conversations;

import static frontdoor.kernel.CivilTime.utc;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells whoever has a conversation when what it is owed falls due within a day. Once that is late, they are told again
/// and whoever leads its team with them. Nobody is told twice of one due time, however often this runs.
@Component
class LateWriting {

    private static final Duration SOON = Duration.ofDays(1);
    private static final Duration BACK = Duration.ofDays(2); // so that nothing is missed while no node runs
    private static final int MOST = 1000; // conversations

    private final JdbcClient jdbc;
    private final Clock clock;

    LateWriting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return how many notices are new
    int tell() {
        var now = clock.instant();
        return jdbc.sql("""
                with due as (
                    select reference, owner, team, due_at, case when due_at < :now then 'late' else 'at_risk' end as what
                      from conversations.conversation
                     where state in ('open', 'waiting') and due_at between :back and :soon
                     order by due_at desc, id desc
                     limit :most
                )
                select notices.tell(coalesce(jsonb_agg(jsonb_build_object(
                           'what', what, 'about', reference, 'owner', owner, 'team', team, 'at', :now,
                           'who', case what when 'late' then '["owner", "leader"]'::jsonb else '["owner"]'::jsonb end,
                           'cause', what || ' ' || reference || ' ' || extract(epoch from due_at)::bigint)), '[]'))
                  from due
                """)
                .param("now", utc(now))
                .param("back", utc(now.minus(BACK)))
                .param("soon", utc(now.plus(SOON)))
                .param("most", MOST)
                .query(Integer.class)
                .single();
    }
}
