package frontdoor.cases;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What cases tell of somebody that may call for a life event: what was granted to them, and whether a death was told
/// of where they live.
@Component
public class LifeFacts {

    private static final Duration LATELY = Duration.ofDays(365);
    private static final int MOST = 100; // of each

    private final JdbcClient jdbc;
    private final Clock clock;

    LifeFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param grants a service's key and a grant's, `blue_badge.blue_badge`
    /// @param death whether one was told of in the last year, and not taken back
    public record Found(Set<String> grants, boolean death) {}

    /// @param people every id of one person
    /// @param homes numbers of the properties that they live at
    /// @param deaths keys of the services by which a death is told of
    public Found of(Collection<Long> people, Collection<String> homes, Collection<String> deaths) {
        var found = jdbc.sql("""
                select distinct k.service || '.' || granted as fact
                  from (select case_id from cases.search_key
                         where kind = 'person' and value = any (:people) order by case_id desc limit :most) s
                  join cases.kase k on k.id = s.case_id
                  join cases.event e on e.case_id = k.id and jsonb_typeof(e.particulars -> 'granted') = 'array',
                       lateral jsonb_array_elements_text(e.particulars -> 'granted') as granted
                union all
                (select '' from (select case_id from cases.search_key
                                  where kind = 'uprn' and value = any (:homes) order by case_id desc limit :most) s
                   join cases.kase k on k.id = s.case_id
                  where k.service = any (:deaths) and k.opened_at > :since and k.result is distinct from 'withdrawn'
                  limit 1)
                """)
                .param("people", people.stream().map(String::valueOf).toArray(String[]::new))
                .param("homes", homes.toArray(String[]::new))
                .param("deaths", deaths.toArray(String[]::new))
                .param("since", CivilTime.utc(clock.instant().minus(LATELY)))
                .param("most", MOST)
                .query(String.class)
                .list();
        return new Found(
                found.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.toSet()), found.contains(""));
    }
}
