package frontdoor.cases;

import frontdoor.kernel.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cases that a partner agency reported, for its own eyes: on its page, by telephone or in writing.
@Component
public class PartnerCases {

    private final JdbcClient jdbc;
    private final CaseReader reader;

    PartnerCases(JdbcClient jdbc, CaseReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /// @param partner its key
    /// @param before the id of the last case of the page before; [Long#MAX_VALUE] for the first page
    /// @return the newest first
    public List<Case> of(String partner, long before, int limit) {
        return jdbc.sql(CaseReader.COLUMNS + """
                  from (select s.case_id from cases.search_key s
                         where s.kind = :kind and s.value = :value and s.case_id < :before
                         order by s.case_id desc
                         limit :limit) as found
                  join cases.kase k on k.id = found.case_id
                 order by k.id desc
                """)
                .param("kind", SearchKeys.PARTNER)
                .param("value", SearchKeys.key(SearchKeys.PARTNER, partner).value())
                .param("before", before)
                .param("limit", limit)
                .query(reader::kase)
                .list();
    }

    /// @return empty if there is no such case, or this partner did not report it
    public Optional<Case> find(String partner, Reference reference) {
        return reader.find(reference)
                .filter(kase -> jdbc.sql("""
                        select exists (select from cases.search_key
                                        where case_id = :id and kind = :kind and value = :value)
                        """)
                        .param("id", kase.id())
                        .param("kind", SearchKeys.PARTNER)
                        .param(
                                "value",
                                SearchKeys.key(SearchKeys.PARTNER, partner).value())
                        .query(Boolean.class)
                        .single());
    }
}
