package frontdoor.people;

import frontdoor.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// People as rows. Each search is answered by one index and gives as many as are asked for.
@Component
class PersonStore {

    /// How many stands in the statement itself, so that a page's is not planned as a file's is.
    private static final String MOST = ":most";

    /// Those who have something, each once: of somebody who was merged, the one that stays.
    private static final String SAME = """
            select * from people.person
            where id in (select people.survivor(id)
                         from (select id from people.person where %s order by name_key limit :most) as found)
            order by name_key, id
            """;

    /// The same by any of their numbers or addresses.
    private static final String LINES = """
            select * from people.person
            where id in (select people.survivor(id)
                         from ((select id from people.person where %s = :typed order by name_key limit :most)
                               union all
                               (select person_id from people.line where value = :typed limit :most)) as found)
            order by name_key, id limit :most
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomerStore customers;

    PersonStore(JdbcClient jdbc, JsonMapper json, CustomerStore customers) {
        this.jdbc = jdbc;
        this.json = json;
        this.customers = customers;
    }

    List<Person> byEmail(String email, int most) {
        return list(LINES.formatted("email"), email, most);
    }

    List<Person> byPhone(String phone, int most) {
        return list(LINES.formatted("phone"), phone, most);
    }

    List<Person> byPostcode(String postcode, int most) {
        return list(SAME.formatted("postcode = people.postcode_key(:typed)"), postcode, most);
    }

    /// A name's key holds nothing that `like` reads as a pattern. Both are one list, since an `or` of two would read
    /// everybody.
    List<Person> byStartOfName(String name, int most) {
        return list("""
                select * from people.person
                where id in (select people.survivor(id) from (
                    (select id from people.person
                      where name_key like people.name_key(:typed) || '%' and people.name_key(:typed) <> ''
                      order by name_key, id limit :most)
                    union all
                    (select person_id from people.other_name where name_key = people.name_key(:typed) limit :most)
                    ) as found)
                order by name_key, id limit :most
                """, name, most);
    }

    /// In two steps: the words that the typed ones may have meant, then those whose names have one for each.
    /// Sorts only the first 500, so that a very common name stays quick.
    List<Person> byLikeName(String name, int most) {
        return list("""
                select p.* from people.person p
                where p.id in (select people.survivor(id) from (
                    (select id from people.person
                      where string_to_array(name_key, ' ') && (select people.meant(people.typed_word(:typed, 1)))
                        and string_to_array(name_key, ' ') && (select people.meant(people.typed_word(:typed, 2)))
                      limit 500)
                    union all
                    (select person_id from people.other_name
                      where string_to_array(name_key, ' ') && (select people.meant(people.typed_word(:typed, 1)))
                        and string_to_array(name_key, ' ') && (select people.meant(people.typed_word(:typed, 2)))
                      limit 100)) as found)
                order by public.similarity(p.name_key, people.name_key(:typed)) desc, p.id limit :most
                """, name, most);
    }

    /// @param name may be empty; a slip in it is forgiven
    List<Person> byBirth(String name, LocalDate born, int most) {
        return jdbc.sql("""
                select * from people.person
                where id in (select people.survivor(id) from (
                    select id from people.person where born_on = :born
                    order by public.similarity(name_key, people.name_key(:name)) desc, name_key limit :most) as found)
                order by public.similarity(name_key, people.name_key(:name)) desc, name_key, id
                """.replace(MOST, Integer.toString(most)))
                .param("born", born)
                .param("name", name)
                .query((row, _) -> person(row))
                .list();
    }

    private List<Person> list(String sql, String typed, int most) {
        return jdbc.sql(sql.replace(MOST, Integer.toString(most)))
                .param("typed", typed)
                .query((row, _) -> person(row))
                .list();
    }

    Optional<Person> find(long id) {
        return jdbc.sql("select * from people.person where id = people.survivor(:id)")
                .param("id", id)
                .query((row, _) -> person(row))
                .optional();
    }

    Map<Long, String> names(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        jdbc.sql("""
                select asked.id, p.name from unnest(:ids::bigint[]) as asked (id)
                join people.person p on p.id = people.survivor(asked.id)
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            names.put(row.getLong("id"), row.getString("name"));
        });
        return Map.copyOf(names);
    }

    List<Long> ids(long id) {
        return jdbc.sql("select ids as id from people.ids(:id)")
                .param("id", id)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    long hold(long id) {
        return jdbc.sql("select people.hold(:id)")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    long known(Details details) {
        return jdbc.sql("select people.known(:details::jsonb)")
                .param("details", json.writeValueAsString(row(details)))
                .query(Long.class)
                .single();
    }

    People.Met met(Details details) {
        return jdbc.sql("select person_id, added from people.met(:details::jsonb)")
                .param("details", json.writeValueAsString(row(details)))
                .query((row, _) -> new People.Met(row.getLong("person_id"), row.getBoolean("added")))
                .single();
    }

    Customers.Written change(long id, Details details, Actor by, Instant now) {
        return customers.write(UUID.randomUUID(), id, Part.PERSON, null, row(details), null, by, now);
    }

    private static Map<String, @Nullable Object> row(Details details) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("name", details.name().strip());
        row.put("born_on", details.bornOn() == null ? null : details.bornOn().toString());
        row.put(
                "email",
                details.email() == null ? null : details.email().strip().toLowerCase(Locale.ROOT));
        row.put(
                "phone",
                details.phone() == null ? null : Phone.typed(details.phone()).orElse(null));
        row.put("postcode", details.postcode());
        row.put("address", details.address());
        row.put("channel", details.channel());
        row.put("language", details.language());
        row.put("needs", details.needs());
        row.put("safe_contact", details.safeContact());
        row.put("no_post", details.noPost());
        return row;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                row.getString("email"),
                row.getString("phone"),
                row.getString("postcode"),
                row.getString("address"),
                row.getString("channel"),
                row.getString("language"),
                row.getString("needs"),
                row.getString("safe_contact"),
                row.getBoolean("no_post"));
    }
}
