package frontdoor.lifeevents;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Cluster;
import frontdoor.services.Reminder;
import frontdoor.services.Reminder.Held;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What staff are reminded of when they see a person, less what one of them has dismissed. Nothing is opened or sent by
/// a reminder.
@Component
public class Reminders {

    /// Characters in a reason.
    public static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param dismissed an event's key, a space and the cause, as [#dismiss] was told
    public List<Reminder> of(List<Cluster> clusters, Held held, Set<String> dismissed) {
        return Reminder.of(clusters, held, CivilTime.day(clock.instant())).stream()
                .filter(each -> !dismissed.contains(each.event() + " " + each.cause()))
                .toList();
    }

    /// Says that a suggestion is not followed, and writes it in the audit trail. The first of two reasons stays.
    ///
    /// @param reason why, in words; not blank
    public void dismiss(UUID command, long person, String event, String cause, String reason, Actor by) {
        jdbc.sql("""
                        with added as (
                            insert into lifeevents.dismissal (command, person, event, cause, reason, dismissed_by, at)
                            values (:command, :person, :event, :cause, :reason, :by, :at)
                            on conflict do nothing
                            returning person, event, cause)
                        select count(entry) from added, lateral audit.enter(jsonb_build_object(
                            'actor', cast(:by as text), 'at', cast(:at as timestamptz), 'action', 'reminder.dismissed',
                            'about', 'person:' || added.person,
                            'detail', jsonb_build_object('event', added.event, 'cause', added.cause))) as entry
                        """)
                .param("command", command)
                .param("person", person)
                .param("event", event)
                .param("cause", cause)
                .param("reason", reason.strip())
                .param("by", by.toString())
                .param("at", CivilTime.utc(clock.instant()))
                .query(Long.class)
                .single();
    }
}
