package frontdoor.visits;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Visits as rows, each with its steps.
@Component
class VisitStore {

    static final int MOST = 200; // visitors on a page
    private static final int SHOWN = 8; // tokens in the waiting room

    /// Who is called first.
    static final String ORDER = """
             order by case when appointment_at is null then 1 when appointment_at <= :now then 0 else 2 end,
                      coalesce(appointment_at, arrived_at), arrived_at, id
            """;

    /// A visit that somebody was seen at, or went away from, is a contact. It bears the id of the conversation that the
    /// visit leads to, so that it stays one.
    private static final String LOGGED = """
            select contacts.log(jsonb_build_object(
                       'at', :at::timestamptz, 'channel', 'face_to_face', 'person_id', person_id, 'service', service,
                       'handled_by', :actor::text, 'team', :team::text, 'goes_on', :step::text = 'see',
                       'outcome', case when :step::text = 'see' then null else 'abandoned' end,
                       'source_reference', 'conversation:' || id))
              from changed where :step::text in ('see', 'leave', 'no_show')
            """;

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Visit arrive(NewVisit visit, LocalDate day, Instant now, Actor by) {
        return jdbc.sql("""
                with turn as (
                    insert into visits.day as known (place, day, last) values (:place, :day, 1)
                    on conflict (place, day) do update set last = known.last + 1
                    returning last
                ), arrived as (
                    insert into visits.visit (id, place, day, token, arrived_at, appointment_at, service, words,
                                              person_id, name, language, needs, state)
                    select :id, :place, :day, visits.token(last), :at, :appointment, :service, :words, :person, :name,
                           :language, :needs, 'waiting'
                      from turn
                    returning *
                ), happened as (
                    insert into visits.step (visit_id, revision, command, step, actor, at)
                    select id, 1, :id, 'arrive', :actor, :at from arrived
                )
                select * from arrived
                """)
                .param("id", visit.id())
                .param("place", visit.place())
                .param("day", day)
                .param("at", CivilTime.utc(now))
                .param("appointment", visit.appointmentAt() == null ? null : CivilTime.utc(visit.appointmentAt()))
                .param("service", visit.service())
                .param("words", visit.words())
                .param("person", visit.person())
                .param("name", visit.name())
                .param("language", visit.language())
                .param("needs", visit.needs())
                .param("actor", by.toString())
                .query(VisitStore::visit)
                .single();
    }

    Optional<Visit> take(
            UUID command,
            UUID id,
            int revision,
            Step step,
            @Nullable String desk,
            Instant at,
            Actor by,
            @Nullable String team) {
        return jdbc.sql("""
                with was as (
                    select * from visits.visit
                     where id = :id and revision = :revision and state = any(:from)
                       for update
                ), changed as (
                    update visits.visit v
                       set state = :to, revision = v.revision + 1,
                           desk = case when :to = 'waiting' then null else coalesce(:desk, v.desk) end,
                           called_at = case when :to = 'waiting' then null else v.called_at end,
                           seen_at = case when :to = 'seen' then :at when :to = 'waiting' then null else v.seen_at end,
                           ended_at = case when :to in ('ended', 'left', 'no_show', 'void') then :at end,
                           handled_by = case when :to = 'seen' then :actor else v.handled_by end,
                           team = case when :to = 'seen' then coalesce(:team, v.team) else v.team end
                      from was where v.id = was.id
                    returning v.*
                ), happened as (
                    insert into visits.step (visit_id, revision, command, step, actor, at, before)
                    select changed.id, changed.revision, :command, :step, :actor, :at, to_jsonb(was.*)
                      from changed join was on was.id = changed.id
                ), logged as (
                """ + LOGGED + """
                )
                select changed.*, (select count(*) from logged) as logged from changed
                """)
                .param("command", command)
                .param("id", id)
                .param("revision", revision)
                .param("step", step.key())
                .param("to", step.to.key())
                .param("from", step.from.stream().map(Visit.State::key).toArray(String[]::new))
                .param("desk", desk)
                .param("at", CivilTime.utc(at))
                .param("actor", by.toString())
                .param("team", team)
                .query(VisitStore::visit)
                .optional();
    }

    Optional<Visit> undo(UUID command, UUID id, int revision, Instant at, Actor by) {
        return jdbc.sql("""
                with now as (
                    select * from visits.visit where id = :id and revision = :revision for update
                ), last as (
                    select s.revision as made, s.visit_id, (jsonb_populate_record(null::visits.visit, s.before)).*
                      from visits.step s join now on now.id = s.visit_id
                     where s.before is not null and s.step <> 'undo' and not s.undone
                     order by s.revision desc limit 1
                ), marked as (
                    update visits.step s set undone = true from last
                     where s.visit_id = last.visit_id and s.revision = last.made
                ), changed as (
                    update visits.visit v
                       set state = last.state, desk = last.desk, called_at = last.called_at, seen_at = last.seen_at,
                           ended_at = last.ended_at, handled_by = last.handled_by, team = last.team,
                           revision = :revision + 1
                      from last where v.id = last.visit_id
                    returning v.*
                ), happened as (
                    insert into visits.step (visit_id, revision, command, step, actor, at)
                    select id, revision, :command, 'undo', :actor, :at from changed
                )
                select * from changed
                """)
                .param("command", command)
                .param("id", id)
                .param("revision", revision)
                .param("at", CivilTime.utc(at))
                .param("actor", by.toString())
                .query(VisitStore::visit)
                .optional();
    }

    Optional<Visit> find(UUID id) {
        return jdbc.sql("select * from visits.visit where id = :id")
                .param("id", id)
                .query(VisitStore::visit)
                .optional();
    }

    Optional<Visit> byCommand(UUID command) {
        return jdbc.sql("""
                select v.* from visits.step s join visits.visit v on v.id = s.visit_id where s.command = :command
                """).param("command", command).query(VisitStore::visit).optional();
    }

    Optional<Visit> at(String place, LocalDate day, String desk) {
        return of("desk = :desk and state in ('called', 'seen') and :now::timestamptz is not null", place, day)
                .param("desk", desk)
                .param("now", CivilTime.utc(Instant.EPOCH))
                .query(VisitStore::visit)
                .optional();
    }

    List<Visit> open(String place, LocalDate day, Instant now) {
        return of("state in ('waiting', 'called', 'seen')" + ORDER + " limit " + MOST, place, day)
                .param("now", CivilTime.utc(now))
                .query(VisitStore::visit)
                .list();
    }

    List<Visit> done(String place, LocalDate day) {
        return of("state in ('ended', 'left', 'no_show', 'void') order by ended_at desc, id limit " + MOST, place, day)
                .query(VisitStore::visit)
                .list();
    }

    List<Visit> called(String place, LocalDate day) {
        return of("state in ('called', 'seen') order by called_at desc nulls last, id limit " + SHOWN, place, day)
                .query(VisitStore::visit)
                .list();
    }

    private JdbcClient.StatementSpec of(String conditions, String place, LocalDate day) {
        return jdbc.sql("select * from visits.visit where place = :place and day = :day and " + conditions)
                .param("place", place)
                .param("day", day);
    }

    static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                row.getString("token"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                instant(row, "appointment_at"),
                row.getString("service"),
                row.getString("words"),
                row.getObject("person_id", Long.class),
                row.getString("name"),
                row.getString("language"),
                row.getString("needs"),
                Visit.State.of(row.getString("state")),
                row.getString("desk"),
                instant(row, "called_at"),
                instant(row, "seen_at"),
                instant(row, "ended_at"),
                row.getInt("revision"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
