package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.kernel.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds cases by what somebody says: a reference, a postcode, a telephone number, an email address, a name.
@Component
public class CaseSearch {

    static final int LIMIT = 50;

    private final JdbcClient jdbc;
    private final CaseReader reader;
    private final Services services;

    CaseSearch(JdbcClient jdbc, CaseReader reader, Services services) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.services = services;
    }

    /// A case that was found. Whoever asks may not be told of each: that is for the caller to judge.
    ///
    /// @param numbered whether its number in the system it came from is what was sought
    /// @param by what else it was found by: keys of its service's questions and of
    ///     [frontdoor.services.ContactQuestions]
    public record Found(Case kase, boolean numbered, Set<String> by) {}

    public Optional<Case> byReference(String typed) {
        return Reference.typed(typed).flatMap(reader::find);
    }

    public List<Case> byReferences(Collection<Reference> references) {
        return reader.find(references);
    }

    /// Those that any of these finds. Each is looked for by itself, so that each is one walk along the index.
    ///
    /// @param sought by kind: `postcode`, `phone`, `email`, `name`, `uprn` or `source`
    /// @param people every id of whoever reported it; may be none
    /// @return the newest fifty
    public List<Found> by(Map<String, String> sought, Collection<Long> people) {
        var keys = Stream.concat(
                        sought.entrySet().stream().map(each -> SearchKeys.key(each.getKey(), each.getValue())),
                        people.stream().map(id -> SearchKeys.key("person", id)))
                .toList();
        return jdbc.sql(CaseReader.COLUMNS + """
                     , found.numbered
                  from (select newest.case_id, bool_or(sought.kind = 'source') as numbered
                          from unnest(:kinds::text[], :values::text[]) as sought(kind, value)
                         cross join lateral (
                               select s.case_id from cases.search_key s
                                where s.kind = sought.kind and s.value = sought.value
                                order by s.case_id desc
                                limit :limit) as newest
                         group by newest.case_id
                         order by newest.case_id desc
                         limit :limit) as found
                  join cases.kase k on k.id = found.case_id
                 order by k.id desc
                """)
                .param(
                        "kinds",
                        CaseStore.array(keys.stream().map(SearchKey::kind).toList()))
                .param(
                        "values",
                        CaseStore.array(keys.stream().map(SearchKey::value).toList()))
                .param("limit", LIMIT)
                .query((row, number) -> found(reader.kase(row, number), row.getBoolean("numbered"), keys))
                .list();
    }

    private Found found(Case kase, boolean numbered, List<SearchKey> keys) {
        var service = services.forCase(kase.service(), kase.version());
        return new Found(kase, numbered, SearchKeys.details(keys, service, kase));
    }
}
