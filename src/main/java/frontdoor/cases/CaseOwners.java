package frontdoor.cases;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.contacts.InTouch;
import frontdoor.contacts.NewContact;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells whoever works on a case that the person has been in touch about it, whoever it was that they talked with.
@Component
class CaseOwners implements InTouch {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseOwners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void logged(long id, NewContact contact) {
        tell(
                contact.cases().stream().map(Reference::value).toList(),
                contact.sourceReference() == null ? "contact:" + id : contact.sourceReference(),
                contact.handledBy());
    }

    /// Tells the owner of each open case of these once of one source, unless it is they who heard it, or what came was
    /// added to the case, of which they were told.
    ///
    /// @param source where it is written down: an item in writing or a conversation
    /// @param by who heard it, or null for nobody of the staff
    void tell(Collection<String> about, String source, @Nullable Actor by) {
        if (about.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select notices.tell(coalesce(jsonb_agg(jsonb_build_object(
                           'what', 'in_touch', 'about', k.reference, 'who', '["owner"]'::jsonb, 'owner', k.assignee,
                           'by', :by::text, 'cause', :source || ' ' || k.reference, 'at', :now)), '[]'))
                  from cases.kase k
                 where k.reference = any(:about::text[]) and k.closed_at is null and k.assignee is not null
                   and not exists (select from cases.event e
                                    where e.command = :command and e.case_id = k.id and e.type = 'added')
                """)
                .param("about", about.toArray(String[]::new))
                .param("source", source)
                .param("command", command(source))
                .param("by", by != null && by.kind() == Actor.Kind.STAFF ? by.id() : null, Types.VARCHAR)
                .param("now", utc(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /// The command by which what came in is added to a case.
    static UUID command(String source) {
        return UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
    }
}
