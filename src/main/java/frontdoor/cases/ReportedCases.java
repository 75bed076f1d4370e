package frontdoor.cases;

import frontdoor.kernel.Reference;
import frontdoor.people.People;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cases that somebody reported, for that person's own eyes.
@Component
public class ReportedCases {

    /// Stands for the council where it is told which reporter sent something.
    public static final int STAFF = -1;

    private final JdbcClient jdbc;
    private final CaseReader reader;
    private final People people;

    ReportedCases(JdbcClient jdbc, CaseReader reader, People people) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.people = people;
    }

    /// Whose cases: those reported by a person of the register, and those reported with an address.
    ///
    /// @param email which they have proved to be theirs, or null
    public record By(@Nullable Long person, @Nullable String email) {}

    /// The same, with every id of the person.
    private record Whose(List<Long> ids, @Nullable String email) {

        boolean is(Reporter reporter) {
            return reporter.person() != null && ids.contains(reporter.person())
                    || email != null && email.equalsIgnoreCase(reporter.email());
        }
    }

    /// @param reporter which of the case's reporters they are
    public record Reported(Case kase, int reporter) {}

    /// One page of cases, the newest first.
    ///
    /// @param next what to ask for to see older ones, or null if these are the last
    public record Found(List<Reported> cases, @Nullable Long next) {

        public Found {
            cases = List.copyOf(cases);
        }
    }

    /// @param open those that are open, or else those that have ended; null for both
    /// @param before the `next` of the page before; null for the first page
    public Found find(By by, @Nullable Boolean open, @Nullable Long before, int limit) {
        var kinds = new ArrayList<String>();
        var values = new ArrayList<String>();
        var whose = whose(by);
        whose.ids().forEach(id -> add(SearchKeys.key("person", id), kinds, values));
        if (by.email() != null) {
            add(SearchKeys.key("email", by.email()), kinds, values);
        }
        var found = find(kinds, values, open, before == null ? Long.MAX_VALUE : before, limit + 1).stream()
                .flatMap(kase -> reported(kase, whose).stream())
                .toList();
        return found.size() <= limit
                ? new Found(found, null)
                : new Found(found.subList(0, limit), found.get(limit - 1).kase().id());
    }

    private Whose whose(By by) {
        return new Whose(by.person() == null ? List.of() : people.ids(by.person()), by.email());
    }

    private static void add(SearchKey key, List<String> kinds, List<String> values) {
        kinds.add(key.kind());
        values.add(key.value());
    }

    /// Each key is one walk along the index. An address that is only an answer of the case makes nobody its reporter.
    private List<Case> find(List<String> kinds, List<String> values, @Nullable Boolean open, long before, int limit) {
        return jdbc.sql(CaseReader.COLUMNS + """
                  from (select newest.case_id
                          from unnest(:kinds::text[], :values::text[]) as sought(kind, value)
                         cross join lateral (
                               select s.case_id from cases.search_key s
                                 join cases.kase mine on mine.id = s.case_id
                                where s.kind = sought.kind and s.value = sought.value and s.case_id < :before
                                  and (:open::boolean is null or (mine.closed_at is null) = :open::boolean)
                                  and exists (select 1 from jsonb_array_elements(mine.reporters) as reporter
                                               where reporter ->> 'person' = sought.value
                                                  or left(upper(reporter ->> 'email'), 200) = sought.value)
                                order by s.case_id desc
                                limit :limit) as newest
                         group by newest.case_id
                         order by newest.case_id desc
                         limit :limit) as found
                  join cases.kase k on k.id = found.case_id
                 order by k.id desc
                """)
                .param("kinds", CaseStore.array(kinds))
                .param("values", CaseStore.array(values))
                .param("before", before)
                .param("open", open)
                .param("limit", limit)
                .query(reader::kase)
                .list();
    }

    /// @return empty if there is no such case, or they did not report it
    public Optional<Reported> find(By by, Reference reference) {
        return reader.find(reference).flatMap(kase -> reported(kase, whose(by)));
    }

    /// Tells whether a reporter is they. It asks the database now and not again.
    public Predicate<Reporter> reporters(By by) {
        return whose(by)::is;
    }

    /// Who sent the files that came to cases after they were opened, by the file's id: the number of the reporter, or
    /// [#STAFF]. What the cases were opened with stands in their answers, and is not among these.
    public Map<String, Integer> senders(Collection<Case> cases) {
        var senders = new HashMap<String, Integer>();
        jdbc.sql("""
                select jsonb_path_query(said, 'lax $.*[*] ? (exists (@.size) && exists (@.id)).id') #>> '{}' as file,
                       sender
                  from (select id, said,
                               case when type in ('joined', 'added')
                                    then (particulars ->> 'reporter')::int
                                    when actor like 'resident:%' then 0
                                    else :staff end as sender
                          from cases.event
                         where case_id = any(:ids) and said is not null) as told
                 order by id
                """)
                .param("ids", cases.stream().map(Case::id).toArray(Long[]::new))
                .param("staff", STAFF)
                .query((ResultSet row) -> {
                    senders.putIfAbsent(row.getString("file"), row.getInt("sender"));
                });
        return senders;
    }

    private static Optional<Reported> reported(Case kase, Whose by) {
        return IntStream.range(0, kase.reporters().size())
                .filter(index -> by.is(kase.reporters().get(index)))
                .mapToObj(index -> new Reported(kase, index))
                .findFirst();
    }
}
