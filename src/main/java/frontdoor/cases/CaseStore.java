package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notices.Telling;
import frontdoor.services.CaseState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes a case. One command is one statement, so it is one round trip and one transaction: the case, its event,
/// clocks, search keys, letters and audit entry are stored together or not at all.
@Component
class CaseStore {

    /// The rows that every command writes beside the case itself. `changed` is the case row.
    private static final String BESIDE = CaseDeath.DIED + """
            , happened as (
                insert into cases.event
                    (case_id, revision, command, type, action, actor, channel, at, particulars, said)
                select id, revision, :command, :type, :action, :actor, :channel, :at, :particulars::jsonb, :said::jsonb
                  from changed
            ), before as (
                insert into cases.clock_before (case_id, key, started_at, due_at, ended_at, ended)
                select c.case_id, c.key, c.started_at, c.due_at, c.ended_at, c.ended
                  from changed
                  join cases.clock c on c.case_id = changed.id and c.kind = 'standard' and c.ended is not null
                  join jsonb_to_recordset(:clocks::jsonb) as next(key text, started_at timestamptz)
                    on next.key = c.key and next.started_at <> c.started_at
            ), timed as (
                insert into cases.clock
                    (case_id, key, kind, started_at, due_at, warn_at, warned_at, paused_at, ended_at, late_at, ended, next_at)
                select id, c.key, c.kind, c.started_at, c.due_at, c.warn_at, c.warned_at, c.paused_at, c.ended_at,
                       c.late_at, c.ended, c.next_at
                  from changed, jsonb_to_recordset(:clocks::jsonb) as c(
                       key text, kind text, started_at timestamptz, due_at timestamptz, warn_at timestamptz,
                       warned_at timestamptz, paused_at timestamptz, ended_at timestamptz, late_at timestamptz,
                       ended text, next_at timestamptz)
                on conflict (case_id, key) do update
                   set started_at = excluded.started_at, due_at = excluded.due_at, warn_at = excluded.warn_at,
                       warned_at = excluded.warned_at, paused_at = excluded.paused_at, ended_at = excluded.ended_at,
                       late_at = excluded.late_at, ended = excluded.ended, next_at = excluded.next_at
            ), findable as (
                insert into cases.search_key (case_id, kind, value)
                select changed.id, k.kind, k.value
                  from changed, unnest(:keyKinds::text[], :keyValues::text[]) as k(kind, value)
                on conflict do nothing
            ), counted as (
                insert into cases.queue_change (queue, change)
                select q.queue, q.change from changed, unnest(:queues::text[], :changes::int[]) as q(queue, change)
            ), told as (
                select notify.accept(:messages::jsonb) as letters from changed
            ), noticed as (
                select notices.tell(:tellings::jsonb) as notices from changed
            ), referred as (
                select referrals.accept(:toldWhom::jsonb) as lines from changed
            ), solving as (
                insert into cases.solving (token, case_id, reporter, made_at)
                select letter ->> 'solving', changed.id, (letter ->> 'reporter')::int, :at
                  from changed, jsonb_array_elements(:messages::jsonb) as letter
                 where letter ->> 'solving' is not null
            ), attached as (
                select files.attach(:answers::jsonb || coalesce(:said::jsonb, '{}'), :reference) as files from changed
            ), audited as (
                select audit.enter(:audit::jsonb) as entry from changed
            )
            """;

    private final JdbcClient jdbc;
    private final CaseJson json;
    private final CommandStore commands;

    CaseStore(JdbcClient jdbc, CaseJson json, CommandStore commands) {
        this.jdbc = jdbc;
        this.json = json;
        this.commands = commands;
    }

    /// What came of storing a new case.
    sealed interface Stored {
        record New() implements Stored {}

        /// The command was stored before, for this case.
        record Before(Reference reference) implements Stored {}

        /// An open case is about the same thing, or was a moment ago.
        record Same() implements Stored {}
    }

    /// @param contact the conversation as [frontdoor.contacts] logs it
    Stored open(Case kase, Writing writing, @Nullable String sameAs, Map<String, Object> contact) {
        try {
            insert(kase, writing, sameAs, contact);
            return new Stored.New();
        } catch (DuplicateKeyException duplicate) {
            var before = commands.opened(writing.command());
            if (before.isPresent()) {
                return new Stored.Before(before.get());
            }
            if (sameAs == null) {
                throw duplicate;
            }
            return new Stored.Same();
        }
    }

    private void insert(Case kase, Writing writing, @Nullable String sameAs, Map<String, Object> contact) {
        var reporter = kase.reporters().getFirst();
        beside(jdbc.sql("""
                                with known as materialized (
                                    select people.known(:person::jsonb) as person
                                ), changed as (
                                    insert into cases.kase
                                        (reference, command, service, version, revision, channel, kind, stage, outcome, result,
                                         team, queue, split, priority, due_at, broken_until, late, answers, facts, referrals, taken_by, extended,
                                         reporters, same_as, uprn, ward, opened_at, entered_at, closed_at, keep_until)
                                    select :reference, :command, :service, :version, 1, :channel, :kind, :stage, :outcome, :result,
                                           :team, :queue, :split, :priority, coalesce(:dueAt, 'infinity'::timestamptz), :brokenUntil, :late,
                                           :answers::jsonb, :facts::jsonb, :referrals::jsonb, :takenBy::jsonb, :extended::text[],
                                           jsonb_set(:reporters::jsonb, '{0,person}', coalesce(to_jsonb(known.person), 'null'::jsonb)),
                                           :sameAs, :uprn, :ward, :at, :enteredAt, :closedAt, :keepUntil
                                      from known
                                    returning id, revision
                                )""" + BESIDE + """
                                , reported as (
                                    insert into cases.search_key (case_id, kind, value)
                                    select changed.id, 'person', known.person::text from changed, known
                                     where known.person is not null
                                ), met as (
                                    select contacts.log(jsonb_build_object('person_id', known.person) || :contact::jsonb)
                                      from changed, known
                                )
                                select changed.revision from changed, told, noticed, referred, attached, audited, met, died
                                """), writing, kase.reference(), writing.queueChanges(null))
                .param("person", json.person(reporter, writing.by()))
                .param("service", kase.service())
                .param("version", kase.version())
                .param("kind", writing.kind())
                .param("facts", json.write(kase.facts()))
                .param("reporters", json.write(kase.reporters()))
                .param("sameAs", writing.next().isOpen() ? sameAs : null)
                .param("uprn", kase.uprn())
                .param("ward", kase.ward())
                .param("contact", json.write(contact))
                .query(Integer.class)
                .single();
    }

    /// @return false if somebody changed the case since it was read, or was added to it and would not be told;
    ///     nothing has changed then
    /// @throws DuplicateKeyException if this command was stored before
    boolean change(Case before, Writing writing) {
        return beside(
                        jdbc.sql(
                                """
                                with changed as (
                                    update cases.kase
                                       set revision = revision + 1, stage = :stage, outcome = :outcome, result = :result,
                                           team = :team, queue = :queue, split = :split, priority = :priority,
                                           assignee = case when queue = :queue then assignee end,
                                           due_at = coalesce(:dueAt, 'infinity'::timestamptz), broken_until = :brokenUntil, late = :late,
                                           answers = :answers::jsonb, referrals = :referrals::jsonb,
                                           taken_by = :takenBy::jsonb, extended = :extended::text[],
                                           entered_at = :enteredAt, closed_at = :closedAt, keep_until = :keepUntil,
                                           unread = case when :read then 0 else unread end,
                                           same_as = case when closed_at is null or not exists (
                                               select 1 from cases.kase o
                                                where o.same_as = kase.same_as and o.closed_at is null) then same_as end
                                     where id = :id and revision = :revision and jsonb_array_length(reporters) = :told
                                    returning id, revision
                                )""" + BESIDE
                                        + " select changed.revision from changed, told, noticed, referred, attached, audited, died"),
                        writing,
                        before.reference(),
                        writing.queueChanges(before.state().queue()))
                .param("id", before.id())
                .param("revision", before.revision())
                .param("told", before.reporters().size())
                .param("read", writing.by().kind() == Actor.Kind.STAFF)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private JdbcClient.StatementSpec beside(
            JdbcClient.StatementSpec statement, Writing writing, Reference reference, Map<String, Integer> queues) {
        CaseState next = writing.next();
        return statement
                .param("reference", reference.value())
                .param("command", writing.command())
                .param("type", writing.type())
                .param("action", writing.action())
                .param("actor", writing.by().toString())
                .param(
                        "channel",
                        writing.channel() == null ? null : writing.channel().key())
                .param("at", utc(writing.at()))
                .param("particulars", json.write(writing.particulars()))
                .param("said", writing.said().isEmpty() ? null : json.write(writing.said()))
                .param("clocks", json.clocks(writing.clocks()))
                .param(
                        "keyKinds",
                        array(writing.keys().stream().map(SearchKey::kind).toList()))
                .param(
                        "keyValues",
                        array(writing.keys().stream().map(SearchKey::value).toList()))
                .param("queues", array(List.copyOf(queues.keySet())))
                .param(
                        "changes",
                        queues.values().stream().mapToInt(Integer::intValue).toArray())
                .param("messages", json.write(writing.messages()))
                .param("tellings", Telling.rows(writing.tellings()))
                .param("death", writing.death() == null ? null : json.write(writing.death()))
                .param("toldWhom", json.write(writing.referrals()))
                .param("audit", json.write(writing.audit(reference)))
                .param("stage", next.stage())
                .param("outcome", next.outcome())
                .param("result", writing.result())
                .param("team", writing.team())
                .param("queue", next.queue())
                .param("split", writing.split())
                .param("priority", next.priority().ordinal())
                .param("dueAt", utc(writing.dueAt()))
                .param("brokenUntil", utc(writing.brokenUntil()))
                .param("late", writing.late())
                .param("answers", json.write(next.answers()))
                .param("referrals", json.write(next.referrals()))
                .param("takenBy", json.write(next.takenBy()))
                .param("extended", array(List.copyOf(next.extended())))
                .param("enteredAt", utc(next.enteredAt() == null ? writing.at() : next.enteredAt()))
                .param(
                        "closedAt",
                        next.isOpen() ? null : utc(next.enteredAt() == null ? writing.at() : next.enteredAt()))
                .param("keepUntil", Objects.toString(writing.keepUntil(), null));
    }

    static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    /// As text, which is of one type with a null: the statement stays prepared.
    private static @Nullable String utc(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
