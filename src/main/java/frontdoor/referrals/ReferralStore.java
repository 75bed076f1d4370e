package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes what becomes of referrals. Whoever changes one has taken it first, see [ReferralReader#take].
@Component
class ReferralStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReferralStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What a case's command calls for, as the case itself hands it over within its own statement.
    ///
    /// @param items as `referrals.accept` takes them
    int accept(Collection<?> items) {
        return jdbc.sql("select referrals.accept(:items::jsonb)")
                .param("items", json.writeValueAsString(items))
                .query(Integer.class)
                .single();
    }

    boolean isKnown(UUID referral, UUID command) {
        return jdbc.sql("""
                select exists (select from referrals.event where referral = :referral and command = :command)
                """)
                .param("referral", referral)
                .param("command", command)
                .query(Boolean.class)
                .single();
    }

    /// @param next when the sweep must look at it again, or null
    void move(Referral before, Answer answer, @Nullable Instant next) {
        jdbc.sql("""
                with moved as (
                    update referrals.referral
                       set status = :to, since = :at, revision = revision + 1, reason = :reason, note = :note,
                           unanswered_since = null, next_at = :next::timestamptz,
                           requested_at = case when :to = 'requested' then :at else requested_at end,
                           delivered_at = case
                               when :to = 'requested' and route = 'portal' then :at
                               when :byRecipient then coalesce(delivered_at, :at) else delivered_at end,
                           retracted_at = case when :inError and delivered_at is not null then :at else retracted_at end,
                           retraction = case when :inError and delivered_at is not null then 'reported_in_error'
                                             else retraction end,
                           retraction_seen_at = case when :inError and delivered_at is not null then null
                                                     else retraction_seen_at end,
                           carry_at = case when route = 'telephone' or recipient like 'team:%' then null
                                           when :to = 'requested' then :at
                                           when :to in ('cancelled', 'entered_in_error') and not :byRecipient
                                                and delivered_at is not null then :at end
                     where id = :id
                    returning id, retracted_at = :at as retracted
                )
                insert into referrals.event (referral, command, at, actor, what, reason, note)
                select moved.id, :command, :at, :actor, step.what, :reason, :note
                  from moved cross join (values (1, :to), (2, 'retracted')) as step (number, what)
                 where step.number = 1 or moved.retracted
                 order by step.number
                """)
                .param("id", before.id())
                .param("to", answer.to().key())
                .param("inError", answer.to() == Status.ENTERED_IN_ERROR)
                .param("byRecipient", answer.side() == Side.RECIPIENT)
                .param("at", utc(answer.at()))
                .param("next", next == null ? null : next.toString(), Types.VARCHAR)
                .param("reason", answer.code(), Types.VARCHAR)
                .param("note", answer.note(), Types.VARCHAR)
                .param("command", answer.command())
                .param("actor", answer.by().toString())
                .update();
    }

    /// Keeps an answer that changed nothing.
    void keep(Answer answer, String outcome) {
        jdbc.sql("""
                insert into referrals.event (referral, command, at, actor, what, outcome, reason, note)
                values (:referral, :command, :at, :actor, :what, :outcome, :reason, :note)
                on conflict do nothing
                """)
                .param("referral", answer.referral())
                .param("command", answer.command())
                .param("at", utc(answer.at()))
                .param("actor", answer.by().toString())
                .param("what", answer.to().key())
                .param("outcome", outcome)
                .param("reason", answer.code(), Types.VARCHAR)
                .param("note", answer.note(), Types.VARCHAR)
                .update();
    }

    /// Keeps that something happened which is no move.
    ///
    /// @return false if this very thing was kept before
    boolean note(UUID referral, @Nullable UUID command, String what, @Nullable String note, Actor by, Instant at) {
        return jdbc.sql("""
                insert into referrals.event (referral, command, at, actor, what, note)
                values (:referral, :command, :at, :actor, :what, :note)
                on conflict do nothing
                """)
                        .param("referral", referral)
                        .param("command", command, Types.OTHER)
                        .param("at", utc(at))
                        .param("actor", by.toString())
                        .param("what", what)
                        .param("note", note, Types.VARCHAR)
                        .update()
                == 1;
    }

    /// @param next when an answer to the chase is given up
    void chased(UUID referral, Instant at, Instant next) {
        jdbc.sql("""
                update referrals.referral set chased_at = :at, silent_at = :next, next_at = :next where id = :id
                """)
                .param("id", referral)
                .param("at", utc(at))
                .param("next", utc(next))
                .update();
    }

    void unanswered(UUID referral, Instant at, @Nullable Instant next) {
        jdbc.sql("""
                update referrals.referral set unanswered_since = :at, next_at = :next::timestamptz where id = :id
                """)
                .param("id", referral)
                .param("at", utc(at))
                .param("next", next == null ? null : next.toString(), Types.VARCHAR)
                .update();
    }

    void late(UUID referral, Instant at) {
        jdbc.sql("update referrals.referral set late_at = :at, next_at = null where id = :id")
                .param("id", referral)
                .param("at", utc(at))
                .update();
    }

    void look(UUID referral, @Nullable Instant next) {
        jdbc.sql("update referrals.referral set next_at = :next::timestamptz where id = :id and next_at is not null")
                .param("id", referral)
                .param("next", next == null ? null : next.toString(), Types.VARCHAR)
                .update();
    }

    /// @return false if the recipient had it before, or there is nothing to see
    boolean seen(UUID referral, Instant at) {
        return jdbc.sql("""
                update referrals.referral set retraction_seen_at = :at
                 where id = :id and retracted_at is not null and retraction_seen_at is null
                """).param("id", referral).param("at", utc(at)).update() == 1;
    }

    /// @return false if they had it before, or it no longer goes out
    boolean delivered(UUID referral, Instant at) {
        return jdbc.sql("""
                update referrals.referral set delivered_at = :at
                 where id = :id and delivered_at is null and status = 'requested'
                """).param("id", referral).param("at", utc(at)).update() == 1;
    }

    /// @param later when to try again, or null once it is carried
    void carried(UUID referral, @Nullable Instant later) {
        jdbc.sql("update referrals.referral set carry_at = :later::timestamptz where id = :id")
                .param("id", referral)
                .param("later", later == null ? null : later.toString(), Types.VARCHAR)
                .update();
    }

    /// A draft is sent after all.
    ///
    /// @param next when the sweep must look at it
    void send(Referral draft, Permit permit, Referral.Deadlines deadlines, UUID command, Actor by, Instant at) {
        jdbc.sql("""
                with sent as (
                    update referrals.referral
                       set status = 'requested', since = :at, requested_at = :at, revision = revision + 1, refused = '{}',
                           agreement = :agreement, decision = :decision,
                           acknowledge_by = :acknowledgeBy, silent_at = :silentAt, act_by = :actBy,
                           next_at = :acknowledgeBy,
                           delivered_at = case when route = 'portal' then :at::timestamptz end,
                           carry_at = case when route in ('webhook', 'email') then :at::timestamptz end
                     where id = :id
                    returning id
                )
                insert into referrals.event (referral, command, at, actor, what)
                select id, :command, :at, :actor, 'requested' from sent
                """)
                .param("id", draft.id())
                .param("agreement", permit.agreement(), Types.VARCHAR)
                .param("decision", permit.decision(), Types.OTHER)
                .param("acknowledgeBy", moment(deadlines.acknowledgeBy()))
                .param("silentAt", moment(deadlines.silentAt()))
                .param("actBy", moment(deadlines.actBy()))
                .param("command", command)
                .param("actor", by.toString())
                .param("at", utc(at))
                .update();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
