package frontdoor.calls;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells that a call which was promised is late: whoever is to make it, or where nobody is, whoever leads its
/// team. Once it is later still, whoever leads the team is told in any case. Nobody is told twice of one due
/// time, whoever has the call meanwhile and however often this runs.
@Component
class LateCallBacks {

    private static final Duration BACK = Duration.ofDays(2); // so that nothing is missed while no node runs
    private static final int MOST = 1000; // calls

    private final JdbcClient jdbc;
    private final CallSettings settings;
    private final Clock clock;

    LateCallBacks(JdbcClient jdbc, CallSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return how many notices are new
    int tell() {
        var now = clock.instant();
        return jdbc.sql("""
                with due as (
                    select id, coalesce(again_at, until_at) as due_at from calls.call_back
                     where state = 'open' and coalesce(again_at, until_at) between :back and :now
                     order by coalesce(again_at, until_at) desc, id desc
                     limit :most
                ), late as (
                    select due.id, due.due_at, told.what
                      from due join calls.call_back b on b.id = due.id
                      cross join lateral (
                          select 'late' as what where b.late_told is distinct from due.due_at
                          union all
                          select 'still_late' where b.still_late_told is distinct from due.due_at
                                                and due.due_at < :long) as told
                ), marked as (
                    update calls.call_back b
                       set late_told = late.due_at,
                           still_late_told = case when late.due_at < :long then late.due_at else still_late_told end
                      from (select distinct id, due_at from late) as late
                     where b.id = late.id and b.state = 'open'
                    returning b.id, b.claimed_by, b.team, b.service
                )
                select notices.tell(coalesce(jsonb_agg(jsonb_build_object(
                           'what', late.what, 'about', m.id, 'detail', m.service, 'owner', m.claimed_by, 'team', m.team,
                           'at', :now::timestamptz,
                           'who', jsonb_build_array(case late.what when 'late' then 'owner' else 'leader' end),
                           'cause', late.what || ' ' || m.id || ' ' || extract(epoch from late.due_at)::bigint)), '[]'))
                  from late join marked m on m.id = late.id
                """)
                .param("now", CivilTime.utc(now))
                .param("back", CivilTime.utc(now.minus(BACK)))
                .param("long", CivilTime.utc(now.minus(settings.stillLate())))
                .param("most", MOST)
                .query(Integer.class)
                .single();
    }
}
