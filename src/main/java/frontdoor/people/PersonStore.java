package frontdoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// People as rows. Each search is answered by one index and gives at most 20.
@Component
class PersonStore {

    /// Those who have something, each once: of somebody who was merged, the one that stays.
    private static final String SAME = """
            select * from people.person
            where id in (select people.survivor(id)
                         from (select id from people.person where %s order by name_key limit 20) as found)
            order by name_key, id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Person> byEmail(String email) {
        return list(SAME.formatted("email = :typed"), email);
    }

    List<Person> byPhone(String phone) {
        return list(SAME.formatted("phone = :typed"), phone);
    }

    List<Person> byPostcode(String postcode) {
        return list(SAME.formatted("postcode = people.postcode_key(:typed)"), postcode);
    }

    /// A name's key holds nothing that `like` reads as a pattern.
    List<Person> byStartOfName(String name) {
        return list("""
                select * from people.person
                where id in (select people.survivor(id) from (
                    select id from people.person
                    where name_key like people.name_key(:typed) || '%' and people.name_key(:typed) <> ''
                    order by name_key, id limit 20) as found)
                order by name_key, id
                """, name);
    }

    /// Sorts only the first 500 that are alike, so that a very common name stays quick.
    List<Person> byLikeName(String name) {
        return list("""
                select * from (
                    select * from people.person
                    where people.name_key(:typed) operator(public.<%) name_key and merged_into is null limit 500
                ) as alike
                order by public.similarity(name_key, people.name_key(:typed)) desc, id limit 20
                """, name);
    }

    private List<Person> list(String sql, String typed) {
        return jdbc.sql(sql)
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

    List<Long> ids(long id) {
        return jdbc.sql("select ids as id from people.ids(:id)")
                .param("id", id)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    long known(Details details) {
        return jdbc.sql("select people.known(:details::jsonb)")
                .param("details", json.writeValueAsString(row(details)))
                .query(Long.class)
                .single();
    }

    boolean change(long id, Details details, Instant now) {
        return jdbc.sql("""
                update people.person
                set name = :name, born_on = :born_on::date, email = :email, phone = :phone,
                    postcode = people.postcode_key(:postcode::text), address = :address, channel = :channel,
                    language = :language, needs = :needs, safe_contact = :safe_contact, no_post = :no_post, updated_at = :now
                where id = people.survivor(:id)
                """)
                        .params(row(details))
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
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
