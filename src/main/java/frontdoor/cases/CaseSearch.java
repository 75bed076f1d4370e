package frontdoor.cases;

import frontdoor.kernel.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
                .flatMap(reference -> jdbc.sql("""
                        select reference, service, stage, outcome, opened_at, ward
                          from cases.kase where reference = :reference
                        """)
                        .param("reference", reference.value())
                        .query(CaseSearch::found)
                        .optional());
    }

    /// @param kind `postcode`, `phone`, `email`, `name`, `uprn` or `source`
    /// @return the newest fifty
    public List<Found> by(String kind, String value) {
        return jdbc.sql("""
                select k.reference, k.service, k.stage, k.outcome, k.opened_at, k.ward
                  from cases.search_key s join cases.kase k on k.id = s.case_id
                 where s.kind = :kind and s.value = :value
                 order by s.case_id desc
                 limit :limit
                """)
                .param("kind", kind)
                .param("value", SearchKeys.key(kind, value).value())
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
