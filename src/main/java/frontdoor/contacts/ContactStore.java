package frontdoor.contacts;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Contacts as rows.
@Component
class ContactStore {

    private static final String SELECT = """
            select c.*, array(
                select reference from contacts.contact_case where contact_id = c.id order by reference) as cases
            from contacts.contact c
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContactStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long log(NewContact contact, Instant now) {
        return jdbc.sql("select contacts.log(:details::jsonb)")
                .param("details", json.writeValueAsString(row(contact, now)))
                .query(Long.class)
                .single();
    }

    void belongs(String sourceReference, @Nullable Long person) {
        jdbc.sql("select contacts.belong(:source, :person::bigint)")
                .param("source", sourceReference)
                .param("person", person)
                .query((_, _) -> true)
                .list();
    }

    private static LinkedHashMap<String, @Nullable Object> row(NewContact contact, Instant now) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("at", now.toString());
        row.put("channel", contact.channel().key());
        row.put("person_id", contact.person());
        row.put("service", contact.service());
        row.put("ward", contact.ward());
        row.put("handled_by", contact.handledBy().toString());
        row.put("team", contact.team());
        row.put("outcome", contact.outcome() == null ? null : contact.outcome().key());
        row.put(
                "avoidable_cause",
                contact.cause() == null ? null : contact.cause().key());
        row.put("note", contact.note());
        row.put("source_reference", contact.sourceReference());
        row.put("outgoing", contact.outgoing());
        row.put("references", contact.cases().stream().map(Reference::value).toList());
        return row;
    }

    Optional<Contact> find(long id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query((row, _) -> contact(row))
                .optional();
    }

    /// An id that no contact has is before none.
    List<Contact> ofPerson(long person, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                where c.person_id in (select people.ids(:person))
                  and (:before::bigint is null
                       or (c.at, c.id) < (select b.at, b.id from contacts.contact b where b.id = :before))
                order by c.at desc, c.id desc limit :limit
                """)
                .param("person", person)
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query((row, _) -> contact(row))
                .list();
    }

    List<Contact> about(Reference reference) {
        return jdbc.sql(SELECT + """
                where c.id in (select contact_id from contacts.contact_case where reference = :reference)
                order by c.at desc, c.id desc
                """)
                .param("reference", reference.value())
                .query((row, _) -> contact(row))
                .list();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var cause = row.getString("avoidable_cause");
        return new Contact(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Channel.of(row.getString("channel")),
                row.getObject("person_id", Long.class),
                row.getString("service"),
                row.getString("ward"),
                Actor.parse(row.getString("handled_by")),
                row.getString("team"),
                outcome == null ? null : Outcome.of(outcome),
                cause == null ? null : AvoidableCause.of(cause),
                row.getString("note"),
                Arrays.stream((String[]) row.getArray("cases").getArray())
                        .map(Reference::new)
                        .toList(),
                row.getString("source_reference"),
                row.getBoolean("outgoing"));
    }
}
