package frontdoor.visits;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calls visitors to desks.
@Component
class CallStore {

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param visit who is called, or null for whoever is next; whom another desk is about to call is passed over
    Optional<Visit> call(
            UUID command,
            String place,
            LocalDate day,
            @Nullable UUID visit,
            String desk,
            Instant now,
            Actor by,
            @Nullable String team) {
        return jdbc.sql("""
                with was as (
                    select * from visits.visit
                     where place = :place and day = :day and state = 'waiting'
                       and (:visit::uuid is null or id = :visit::uuid)
                """ + VisitStore.ORDER + """
                     limit 1
                       for update skip locked
                ), changed as (
                    update visits.visit v
                       set state = 'called', desk = :desk, called_at = :now, handled_by = :actor, team = :team,
                           revision = v.revision + 1
                      from was where v.id = was.id
                    returning v.*
                ), happened as (
                    insert into visits.step (visit_id, revision, command, step, actor, at, before)
                    select changed.id, changed.revision, :command, 'call', :actor, :now, to_jsonb(was.*)
                      from changed join was on was.id = changed.id
                )
                select * from changed
                """)
                .param("command", command)
                .param("place", place)
                .param("day", day)
                .param("visit", visit)
                .param("desk", desk)
                .param("now", CivilTime.utc(now))
                .param("actor", by.toString())
                .param("team", team)
                .query(VisitStore::visit)
                .optional();
    }
}
