package frontdoor.imports;

import frontdoor.imports.Remark.Kind;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Who the rows of other systems are here, and what was said of them.
@Component
class BroughtStore {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BroughtStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Somebody who was brought in.
    ///
    /// @param fields what their row said when it was last brought in
    record Kept(long person, Map<String, String> fields) {}

    /// Those of these rows that were brought in before, by their numbers.
    Map<String, Kept> kept(String system, List<String> sources) {
        var kept = new HashMap<String, Kept>();
        jdbc.sql("""
                select source, person_id, details from imports.customer
                 where system = :system and source = any(:sources::text[])
                """)
                .param("system", system)
                .param("sources", sources.toArray(String[]::new))
                .query(row -> {
                    var fields = json.readValue(row.getString("details"), FIELDS);
                    kept.put(row.getString("source"), new Kept(row.getLong("person_id"), fields));
                });
        return kept;
    }

    void keep(String system, String source, Kept kept, long run) {
        jdbc.sql("""
                insert into imports.customer (system, source, person_id, details, run)
                values (:system, :source, :person, :details::jsonb, :run)
                on conflict (system, source) do update set details = excluded.details, run = excluded.run
                """)
                .param("system", system)
                .param("source", source)
                .param("person", kept.person())
                .param("details", json.writeValueAsString(kept.fields()))
                .param("run", run)
                .update();
    }

    void remark(long run, List<Remark> remarks) {
        jdbc.sql("""
                insert into imports.remark (run, row_number, source, kind, title, why)
                select :run, r.row_number, r.source, r.kind, nullif(r.title, ''), r.why
                  from unnest(:rows::int[], :sources::text[], :kinds::text[], :titles::text[], :whys::text[])
                       with ordinality as r(row_number, source, kind, title, why, place)
                 order by r.place
                """)
                .param("run", run)
                .param("rows", remarks.stream().mapToInt(Remark::row).toArray())
                .param("sources", remarks.stream().map(Remark::source).toArray(String[]::new))
                .param("kinds", remarks.stream().map(each -> each.kind().key()).toArray(String[]::new))
                .param(
                        "titles",
                        remarks.stream()
                                .map(each -> each.title() == null ? "" : each.title())
                                .toArray(String[]::new))
                .param("whys", remarks.stream().map(Remark::why).toArray(String[]::new))
                .update();
    }

    /// @param kind null for all
    List<Remark> remarks(long run, @Nullable Kind kind, long after, int limit) {
        return jdbc.sql("""
                select * from imports.remark
                 where run = :run and kind = any(:kinds::text[]) and id > :after order by id limit :limit
                """)
                .param("run", run)
                .param("kinds", kind == null ? new String[] {"refused", "doubtful", "told"} : new String[] {kind.key()})
                .param("after", after, Types.BIGINT)
                .param("limit", limit)
                .query((row, _) -> new Remark(
                        row.getLong("id"),
                        row.getInt("row_number"),
                        row.getString("source"),
                        Kind.of(row.getString("kind")),
                        row.getString("title"),
                        row.getString("why")))
                .list();
    }
}
