package frontdoor.partners;

import frontdoor.kernel.Actor;
import frontdoor.partners.SharingDecision.Consent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions as rows.
@Component
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SharingDecision decision) {
        var basis = decision.basis();
        jdbc.sql("""
                        with added as (
                            insert into partners.decision (id, at, decided_by, reference, purpose, recipient, items,
                                                           shared, basis, consent, why_not_asked, why, risk)
                            values (:id, :at, :by, :reference, :purpose, :recipient, :items,
                                    :shared, :basis, :consent, :whyNot, :why, :risk)
                            on conflict (id) do nothing
                            returning id, reference, recipient, shared, basis)
                        select count(entry) from added, lateral audit.enter(jsonb_build_object(
                            'actor', cast(:by as text), 'at', cast(:at as timestamptz), 'action', 'sharing.decided',
                            'about', coalesce(added.reference, added.recipient),
                            'detail', jsonb_strip_nulls(jsonb_build_object(
                                'decision', added.id, 'recipient', added.recipient,
                                'shared', added.shared, 'basis', added.basis)))) as entry
                        """)
                .param("id", decision.id())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("by", decision.by().toString())
                .param("reference", decision.reference())
                .param("purpose", decision.purpose())
                .param("recipient", decision.recipient())
                .param("items", decision.items().stream().sorted().toArray(String[]::new))
                .param("shared", decision.shared())
                .param("basis", basis == null ? null : basis.key())
                .param("consent", decision.consent().key())
                .param("whyNot", decision.whyNotAsked())
                .param("why", decision.why())
                .param("risk", decision.risk())
                .query(Long.class)
                .single();
    }

    Optional<SharingDecision> find(UUID id) {
        return jdbc.sql("select * from partners.decision where id = :id")
                .param("id", id)
                .query(DecisionStore::decision)
                .optional();
    }

    List<SharingDecision> latest(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select * from partners.decision
                        where cast(:before as uuid) is null
                           or number < (select number from partners.decision where id = :before)
                        order by number desc limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(DecisionStore::decision)
                .list();
    }

    /// @param limit how many of each case at most
    List<SharingDecision> about(Collection<String> references, int limit) {
        return jdbc.sql("""
                        select made.* from unnest(:references::text[]) as whose (reference)
                         cross join lateral (
                             select * from partners.decision
                              where reference = whose.reference order by number desc limit :limit) as made
                         order by made.number desc
                        """)
                .param("references", references.toArray(String[]::new))
                .param("limit", limit)
                .query(DecisionStore::decision)
                .list();
    }

    List<SharingDecision> about(String reference, int limit) {
        return jdbc.sql("""
                        select * from partners.decision
                        where reference = :reference order by number desc limit :limit
                        """)
                .param("reference", reference)
                .param("limit", limit)
                .query(DecisionStore::decision)
                .list();
    }

    private static SharingDecision decision(ResultSet row, int number) throws SQLException {
        var basis = row.getString("basis");
        return new SharingDecision(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Actor.parse(row.getString("decided_by")),
                row.getString("reference"),
                row.getString("purpose"),
                row.getString("recipient"),
                Set.of((String[]) row.getArray("items").getArray()),
                row.getBoolean("shared"),
                basis == null ? null : Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
                Consent.valueOf(row.getString("consent").toUpperCase(Locale.ROOT)),
                row.getString("why_not_asked"),
                row.getString("why"),
                row.getString("risk"));
    }
}
