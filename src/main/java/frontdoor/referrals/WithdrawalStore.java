package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Consents that were taken back, as rows, and what they do to referrals.
@Component
class WithdrawalStore {

    /// What it was told of it, and that it is over; see `referrals.accept`, which holds the same lock.
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:reference, 7))";

    private final JdbcClient jdbc;

    WithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(long id, String reference, String line, Actor by) {}

    /// Nobody refers anything of this case until the transaction ends.
    void lock(String reference) {
        jdbc.sql(LOCK).param("reference", reference).query(Integer.class).single();
    }

    /// @return false if it is taken back already
    boolean withdraw(UUID command, Reference reference, String line, Actor by, Instant at, Instant carryAt) {
        return jdbc.sql("""
                with taken as (
                    insert into referrals.withdrawal (command, reference, line, actor, at, carry_at)
                    values (:command, :reference, :line, :actor, :at, :carryAt)
                    on conflict do nothing
                    returning id
                ), kept as (
                    insert into referrals.event (referral, command, at, actor, what)
                    select r.id, :command, :at, :actor, 'withdrawn' from taken, referrals.referral r
                     where r.reference = :reference and r.line = :line and r.basis = 'consent'
                )
                select count(*) from taken
                """)
                        .param("command", command)
                        .param("reference", reference.value())
                        .param("line", line)
                        .param("actor", by.toString())
                        .param("at", utc(at))
                        .param("carryAt", utc(carryAt))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// What was held back for it goes out after all.
    ///
    /// @return false if it was carried meanwhile, or there is none
    boolean undo(UUID command, Reference reference, String line, Actor by, Instant at) {
        return jdbc.sql("""
                with undone as (
                    update referrals.withdrawal set undone_at = :at, carry_at = null
                     where reference = :reference and line = :line and undone_at is null and carried_at is null
                    returning id
                ), sent as (
                    update referrals.referral r
                       set status = 'requested', since = :at, requested_at = :at, refused = '{}', revision = revision + 1,
                           delivered_at = case when route = 'portal' then :at::timestamptz end,
                           next_at = coalesce(acknowledge_by, act_by),
                           carry_at = case when route in ('webhook', 'email') then :at::timestamptz end
                      from undone
                     where r.reference = :reference and r.line = :line and r.status = 'draft'
                       and r.refused = '{no_consent}'
                    returning r.id
                ), kept as (
                    insert into referrals.event (referral, command, at, actor, what)
                    select r.id, :command, :at, :actor, 'undone' from undone, referrals.referral r
                     where r.reference = :reference and r.line = :line and r.basis = 'consent'
                     union all
                    select sent.id, :command, :at, :actor, 'requested' from sent
                )
                select count(*) from undone
                """)
                        .param("command", command)
                        .param("reference", reference.value())
                        .param("line", line)
                        .param("actor", by.toString())
                        .param("at", utc(at))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    List<Withdrawal> of(Reference reference) {
        return jdbc.sql("""
                select line, at, carried_at from referrals.withdrawal
                 where reference = :reference and undone_at is null order by id limit 100
                """)
                .param("reference", reference.value())
                .query((row, _) -> new Withdrawal(
                        row.getString("line"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("carried_at") == null
                                ? null
                                : row.getTimestamp("carried_at").toInstant()))
                .list();
    }

    List<Due> due(Instant now, int limit) {
        return jdbc.sql("""
                select id, reference, line, actor from referrals.withdrawal
                 where carry_at <= :now order by carry_at limit :limit
                """)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> new Due(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getString("line"),
                        Actor.parse(row.getString("actor"))))
                .list();
    }

    /// What nobody had yet is cancelled, and what somebody had is taken back from them.
    ///
    /// @return the referrals that came to their end by it; empty if it was undone or carried meanwhile
    List<UUID> carry(Due due, Instant at) {
        return jdbc.sql("""
                with carried as (
                    update referrals.withdrawal set carried_at = :at, carry_at = null
                     where id = :id and carry_at is not null
                    returning id
                ), gone as (
                    update referrals.referral r
                       set status = case when r.status = 'draft' then 'entered_in_error'
                                         when r.status in ('rejected', 'completed', 'failed', 'cancelled') then r.status
                                         else 'cancelled' end,
                           since = case when r.status in ('rejected', 'completed', 'failed', 'cancelled') then r.since
                                        else :at end,
                           reason = 'consent_withdrawn', revision = r.revision + 1, unanswered_since = null, next_at = null,
                           retracted_at = case when r.delivered_at is not null then :at::timestamptz end,
                           retraction = case when r.delivered_at is not null then 'consent_withdrawn' end,
                           carry_at = case when r.delivered_at is not null and r.route in ('webhook', 'email')
                                           then :at::timestamptz end
                      from carried
                     where r.reference = :reference and r.line = :line and r.basis = 'consent'
                       and r.status <> 'entered_in_error' and r.retracted_at is null
                    returning r.id, old.status as was, new.status as now, new.retracted_at is not null as retracted
                ), kept as (
                    insert into referrals.event (referral, at, actor, what, reason)
                    select gone.id, :at, :actor, case step.number when 1 then gone.now else 'retracted' end,
                           'consent_withdrawn'
                      from gone cross join (values (1), (2)) as step (number)
                     where step.number = 1 and gone.was <> gone.now or step.number = 2 and gone.retracted
                )
                select gone.id from gone where gone.was <> gone.now
                """)
                .param("id", due.id())
                .param("reference", due.reference())
                .param("line", due.line())
                .param("actor", due.by().toString())
                .param("at", utc(at))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
