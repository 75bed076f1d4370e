package frontdoor.people;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customers.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Whole records as rows. One is read in one statement, however many rows it is made of.
@Component
class CustomerStore {

    private static final int MOST = 100; // rows of one part
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CustomerStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }

    Optional<Customer> find(long id) {
        return jdbc.sql("""
                with same as materialized (select ids as id from people.ids(:id))
                select jsonb_build_object(
                    'person', (select to_jsonb(p) from people.person p where p.id = people.survivor(:id)),
                    'kind', (select kind from people.person p where p.id = people.survivor(:id)),
                    'formats', (select formats from people.person p where p.id = people.survivor(:id)),
                    'revision', (select revision from people.person p where p.id = people.survivor(:id)),
                    'ids', (select jsonb_agg(id) from same),
                    'names', %s, 'homes', %s, 'lines', %s, 'safety', %s, 'cautions', %s, 'authorities', %s,
                    'relations', (select coalesce(jsonb_agg(r), '[]') from (
                        select r.id, o.id as other_id, o.name as other, r.kind, r.theirs, r.from_day, r.until_day
                          from (select id, other_id, kind, false as theirs, from_day, until_day from people.relation
                                 where person_id in (select id from same)
                                union all
                                select id, person_id, kind, true, from_day, until_day from people.relation
                                 where other_id in (select id from same)) as r
                          join people.person o on o.id = people.survivor(r.other_id)
                         order by r.id desc limit 100) as r),
                    'merged', (select coalesce(jsonb_agg(m), '[]') from (
                        select m.id as merge, m.loser as id, p.name, m.by, m.at
                          from people.merge m join people.person p on p.id = m.loser
                         where m.winner in (select id from same) and m.undone_at is null
                         order by m.id desc limit 100) as m),
                    'doubts', (select coalesce(jsonb_agg(d order by d.at desc), '[]') from people.doubtful d
                        where d.email in (
                            select email from people.person where id in (select id from same)
                            union all
                            select value from people.line where medium = 'email' and person_id in (select id from same)))
                    , 'stopped', (select case when bool_or(d.quiet) then 'quiet' else 'died' end from people.death d
                        where d.person_id in (select id from same) and d.state in ('taken', 'confirmed')
                        having count(*) > 0)
                ) as record
                where exists (select 1 from people.person where id = :id)
                """.formatted(
                                rows(Part.OTHER_NAME),
                                rows(Part.HOME),
                                rows(Part.LINE),
                                rows(Part.SAFETY),
                                rows(Part.CAUTION),
                                rows(Part.AUTHORITY)))
                .param("id", id)
                .query((row, _) -> json.readValue(row.getString("record"), Customer.class))
                .optional();
    }

    private static String rows(Part part) {
        return """
                (select coalesce(jsonb_agg(t), '[]') from (
                    select * from people.%s where person_id in (select id from same) order by id desc limit %d) as t)
                """.formatted(part.key(), MOST);
    }

    Written write(
            UUID command,
            long person,
            Part part,
            @Nullable Long row,
            Map<String, ?> fields,
            @Nullable Integer revision,
            Actor by,
            Instant now) {
        return jdbc.sql("""
                select people.write(:part, :person, :row, :fields::jsonb, :revision, :by, :now, :command)
                """)
                .param("part", part.key())
                .param("person", person)
                .param("row", row, Types.BIGINT)
                .param("fields", json.writeValueAsString(fields))
                .param("revision", revision, Types.INTEGER)
                .param("by", by.toString())
                .param("now", CivilTime.utc(now))
                .param("command", command)
                .query((found, _) -> written(found.getString(1)))
                .single();
    }

    Written undo(UUID command, long person, int revision, Actor by, Instant now) {
        return jdbc.sql("select people.undo(:person, :revision, :by, :now, :command)")
                .param("person", person)
                .param("revision", revision)
                .param("by", by.toString())
                .param("now", CivilTime.utc(now))
                .param("command", command)
                .query((found, _) -> written(found.getString(1)))
                .single();
    }

    static Written written(String outcome) {
        return Written.valueOf(outcome.toUpperCase(Locale.ROOT));
    }

    List<Past> history(long person, @Nullable Long before, int limit) {
        return jdbc.sql("""
                select * from people.history
                where person_id in (select people.ids(:person)) and id < coalesce(:before, 9223372036854775807)
                order by id desc limit :limit
                """)
                .param("person", person)
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query((row, _) -> past(row))
                .list();
    }

    private Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("part"),
                fields(row.getString("before")),
                fields(row.getString("after")),
                row.getObject("undoes") != null);
    }

    private Map<String, @Nullable Object> fields(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, FIELDS);
    }
}
