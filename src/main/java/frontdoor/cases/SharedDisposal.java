package frontdoor.cases;

import frontdoor.council.Holds;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Disposes of what was shared about a case on the day that its outcome says: what recipients were told and
/// said, the decisions to share, and what let partners in. That somebody was told stays, for the counts. A
/// case or a customer under a hold keeps all of it.
@Component
class SharedDisposal {

    private static final Logger LOG = LoggerFactory.getLogger(SharedDisposal.class);
    private static final int BATCH = 500;
    private static final Duration UNUSED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Holds holds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SharedDisposal(JdbcClient jdbc, Holds holds, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return of how many cases
    int run() {
        var held = holds.now();
        int all = 0;
        int some;
        do {
            some = transaction.execute(_ -> dispose(held));
            all += some;
        } while (some == BATCH);
        if (all > 0) {
            LOG.info("What was shared is disposed of for {} cases", all);
        }
        return all;
    }

    private int dispose(Holds.Held held) {
        var now = clock.instant();
        return jdbc.sql("""
                with due as (
                    select k.id, k.reference from cases.kase k
                     where k.keep_until <= :today and k.closed_at is not null and k.reference <> all(:cases::text[])
                       and not exists (select 1 from cases.shared_gone g where g.case_id = k.id)
                       and not exists (select 1 from jsonb_array_elements(k.reporters) as reporter
                                        where (reporter ->> 'person')::bigint in (
                                              select people.ids(one) from unnest(:people::bigint[]) as one))
                     order by k.keep_until, k.id limit :most for update of k skip locked
                ), marked as (
                    insert into cases.shared_gone (case_id, at) select id, :now from due
                ), all_due as (
                    select coalesce(array_agg(reference), '{}') as cases, count(*) as number from due
                ), told as materialized (
                    select number, cases, referrals.dispose(cases, :now) as referrals from all_due
                )
                select number, partners.dispose(cases) as decisions,
                       partners.dispose_passes(referrals, :unused) as passes,
                       files.drop_about(array(select 'referral:' || each from unnest(referrals) as each)) as files
                  from told
                """)
                .param("today", CivilTime.day(now))
                .param("cases", held.cases().toArray(String[]::new))
                .param("people", held.people().toArray(Long[]::new))
                .param("most", BATCH)
                .param("now", CivilTime.utc(now))
                .param("unused", CivilTime.utc(now.minus(UNUSED)))
                .query((row, _) -> row.getInt("number"))
                .single();
    }
}
