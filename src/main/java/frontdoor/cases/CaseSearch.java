package frontdoor.cases;

import frontdoor.kernel.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds cases by what somebody says: a reference, a postcode, a telephone number, an email address, a name.
@Component
public class CaseSearch {

    static final int LIMIT = 50;

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A case that was found. It shows no answers: opening the case does, and is written down.
    ///
    /// @param stage where it is, or null when it has ended
    public record Found(
            Reference reference,
            String service,
            @Nullable String stage,
            @Nullable String outcome,
            Instant openedAt,
            @Nullable String ward) {}

    public Optional<Found> byReference(String typed) {
        return Reference.typed(typed)
                .flatMap(reference -> byReferences(List.of(reference)).stream().findFirst());
    }

    public List<Found> byReferences(Collection<Reference> references) {
        return jdbc.sql("""
                select reference, service, stage, outcome, opened_at, ward
                  from cases.kase where reference = any(:references)
                """)
                .param("references", references.stream().map(Reference::value).toArray(String[]::new))
                .query(CaseSearch::found)
                .list();
    }

    /// Those that any of these finds. Each is looked for by itself, so that each is one walk along the index.
    ///
    /// @param sought by kind: `postcode`, `phone`, `email`, `name`, `uprn`, `source`, or `person` for the id of
    ///     whoever reported it
    /// @return the newest fifty
    public List<Found> by(Map<String, String> sought) {
        var keys = sought.entrySet().stream()
                .map(each -> SearchKeys.key(each.getKey(), each.getValue()))
                .toList();
        return jdbc.sql("""
                select k.reference, k.service, k.stage, k.outcome, k.opened_at, k.ward
                  from cases.kase k
                 where k.id in (
                       select newest.case_id
                         from unnest(:kinds::text[], :values::text[]) as sought(kind, value)
                        cross join lateral (
                              select s.case_id from cases.search_key s
                               where s.kind = sought.kind and s.value = sought.value
                               order by s.case_id desc
                               limit :limit) as newest)
                 order by k.id desc
                 limit :limit
                """)
                .param(
                        "kinds",
                        CaseStore.array(keys.stream().map(SearchKey::kind).toList()))
                .param(
                        "values",
                        CaseStore.array(keys.stream().map(SearchKey::value).toList()))
                .param("limit", LIMIT)
                .query(CaseSearch::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("stage"),
                row.getString("outcome"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("ward"));
    }
}
