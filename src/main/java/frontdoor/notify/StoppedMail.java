package frontdoor.notify;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Messages to people who died. They are neither carried, printed nor handed over, whoever wrote them;
/// somebody may send one to the family instead. Other modules' SQL calls `notify.stop` and `notify.flow`.
@Component
public class StoppedMail {

    private final JdbcClient jdbc;
    private final MessageStore messages;
    private final Clock clock;

    StoppedMail(JdbcClient jdbc, MessageStore messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /// Stops what waits for these people: to be called once somebody has said that they died.
    @Transactional
    public int stop(Collection<Long> people) {
        return jdbc.sql("select notify.stop(:people::bigint[])")
                .param("people", people.toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    /// Lets go on what was stopped for these people, since they live.
    @Transactional
    public int flow(Collection<Long> people) {
        return jdbc.sql("select notify.flow(:people::bigint[], :now)")
                .param("people", people.toArray(Long[]::new))
                .param("now", CivilTime.utc(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /// What waits stopped for these people, the latest first, at most `limit`.
    public List<Stopped> of(Collection<Long> people, int limit) {
        return jdbc.sql("""
                select * from notify.message
                 where stopped_for = any(:people::bigint[]) and state in ('pending', 'held')
                 order by created_at desc, id limit :limit
                """)
                .param("people", people.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, _) -> new Stopped(MessageStore.dispatch(row), row.getLong("stopped_for")))
                .list();
    }

    /// Those of these messages that must not go out, such as letters that lie printed.
    public Set<UUID> among(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from notify.message where id = any(:ids) and stopped_for is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    /// Sends somebody else what was stopped, with a sentence before it. The message itself is set aside.
    ///
    /// @param to whom, and where; nobody on record if it has no person
    /// @param before what stands before its words
    /// @param reason why the other is not sent, for whoever reads the outbox
    /// @return false if it was passed on or set aside before, or is for nobody else's eyes
    @Transactional
    public boolean passOn(UUID id, Recipient to, @Nullable Long person, String before, String reason, Actor by) {
        var found = jdbc.sql("select * from notify.message where id = :id and stopped_for is not null for update")
                .param("id", id)
                .query((row, _) -> new Stopped(MessageStore.dispatch(row), row.getLong("stopped_for")))
                .optional();
        if (found.isEmpty() || !found.get().canBePassedOn()) {
            return false;
        }
        var was = found.get().dispatch().message();
        var subject = to.medium() == Medium.TEXT ? "" : was.subject();
        var now = clock.instant();
        messages.setAside(id, reason, now, by);
        messages.accept(
                List.of(new Message(
                        UUID.nameUUIDFromBytes(("passed-on/" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        was.about(),
                        to.medium(),
                        to.address(),
                        subject,
                        before + "\n\n" + was.body(),
                        was.language(),
                        null,
                        null,
                        person)),
                now);
        return true;
    }
}
