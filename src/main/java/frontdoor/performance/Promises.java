package frontdoor.performance;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of the promises of the last three months, for the page that makes them. They are counted once an hour:
/// a page asked for by a crowd must not count half a million clocks each time.
@Component
public class Promises {

    /// So few say nothing about the next one, and may say something about a person.
    private static final int FEWEST = 10;

    private static final int MONTHS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Promises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of a service that there is enough to say of.
    public List<Promise> of(String service) {
        return jdbc.sql("""
                select standard, kept, counted from performance.promise
                 where service = :service and counted >= :fewest
                """)
                .param("service", service)
                .param("fewest", FEWEST)
                .query((row, _) -> new Promise(row.getString("standard"), row.getInt("kept"), row.getInt("counted")))
                .list();
    }

    /// Counts them anew.
    public void count() {
        var now = clock.instant();
        jdbc.sql("""
                with counted as (
                    select service, standard, count(*) filter (where "end" = 'met') as kept, count(*) as counted
                      from cases.fact_clock
                     where ended_on >= :from and ended_on <= :today and "end" in ('met', 'missed')
                     group by service, standard
                ), gone as (
                    delete from performance.promise p
                     where not exists (select 1 from counted c where c.service = p.service and c.standard = p.standard)
                )
                insert into performance.promise (service, standard, kept, counted, counted_at)
                select service, standard, kept, counted, :now from counted
                on conflict (service, standard) do update
                   set kept = excluded.kept, counted = excluded.counted, counted_at = excluded.counted_at
                """)
                .param("from", CivilTime.day(now).minusMonths(MONTHS))
                .param("today", CivilTime.day(now))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
