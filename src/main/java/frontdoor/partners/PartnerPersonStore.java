package frontdoor.partners;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who works for a partner, as rows. Nobody is deleted: what they did stays theirs.
@Component
class PartnerPersonStore {

    static final String COLUMNS = "number, partner, name, email, role, factor is not null as has_factor, seen_at";

    private final JdbcClient jdbc;

    PartnerPersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param email in small letters
    Optional<PartnerPerson> find(String email) {
        return jdbc.sql("select " + COLUMNS + " from partners.person where email = :email and ended_at is null")
                .param("email", email)
                .query(PartnerPersonStore::person)
                .optional();
    }

    Optional<PartnerPerson> find(long number) {
        return jdbc.sql("select " + COLUMNS + " from partners.person where number = :number and ended_at is null")
                .param("number", number)
                .query(PartnerPersonStore::person)
                .optional();
    }

    List<PartnerPerson> of(String partner, int most) {
        return jdbc.sql("select " + COLUMNS + """
                 from partners.person where partner = :partner and ended_at is null order by number limit :most
                """)
                .param("partner", partner)
                .param("most", most)
                .query(PartnerPersonStore::person)
                .list();
    }

    /// Partners on whose list somebody is.
    Set<String> peopled() {
        return Set.copyOf(jdbc.sql("select distinct partner from partners.person where ended_at is null")
                .query(String.class)
                .list());
    }

    /// The administrators of a partner. Nobody else changes its list until this transaction ends.
    List<Long> administrators(String partner) {
        return jdbc.sql("""
                select number from partners.person
                 where partner = :partner and role = 'admin' and ended_at is null
                 order by number for update
                """)
                .param("partner", partner)
                .query((row, _) -> row.getLong("number"))
                .list();
    }

    /// @return the number of the new one; empty if somebody has that address
    Optional<Long> add(String partner, String name, String email, boolean admin, Actor by, Instant at) {
        return jdbc.sql("""
                insert into partners.person (partner, email, name, role, added_at, added_by)
                values (:partner, :email, :name, :role, :at, :by)
                on conflict (email) where ended_at is null do nothing
                returning number
                """)
                .param("partner", partner)
                .param("email", email)
                .param("name", name)
                .param("role", role(admin))
                .param("at", utc(at))
                .param("by", by.toString())
                .query(Long.class)
                .optional();
    }

    void role(long number, boolean admin) {
        jdbc.sql("update partners.person set role = :role where number = :number")
                .param("role", role(admin))
                .param("number", number)
                .update();
    }

    void end(long number, Actor by, Instant at) {
        jdbc.sql("""
                with gone as (
                    delete from partners.session where person = :number
                ), codes as (
                    delete from partners.recovery_code where person = :number
                )
                update partners.person set ended_at = :at, ended_by = :by, factor = null where number = :number
                """)
                .param("number", number)
                .param("at", utc(at))
                .param("by", by.toString())
                .update();
    }

    void seen(long number, Instant now) {
        jdbc.sql("update partners.person set seen_at = :now where number = :number")
                .param("number", number)
                .param("now", utc(now))
                .update();
    }

    /// Names by number, of those who have left too.
    Map<Long, String> names(Collection<Long> numbers) {
        record Named(long number, String name) {}
        return jdbc
                .sql("select number, name from partners.person where number = any(:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, _) -> new Named(row.getLong("number"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::number, Named::name));
    }

    static PartnerPerson person(ResultSet row, int number) throws SQLException {
        var seen = row.getTimestamp("seen_at");
        return new PartnerPerson(
                row.getLong("number"),
                row.getString("partner"),
                row.getString("name"),
                row.getString("email"),
                row.getString("role").equals("admin"),
                row.getBoolean("has_factor"),
                seen == null ? null : seen.toInstant());
    }

    private static String role(boolean admin) {
        return admin ? "admin" : "worker";
    }
}
