package frontdoor.cases;

import frontdoor.kernel.CivilTime;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What cases tell of somebody that may call for a life event: what was granted to them, and whether a death was told
/// of where they live, less what was dismissed of it.
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
    /// @param dismissed what staff have dismissed: a life event's key, a space and the cause
    public record Found(Set<String> grants, boolean death, Set<String> dismissed) {}

    /// Where somebody lives: the property's number, or else its address as it is written.
    public record Home(@Nullable String uprn, @Nullable String postcode, String line) {}

    /// @param people every id of one person
    /// @param deaths the services by which a death is told of; one that is to be told to nobody yet is no fact
    public Found of(Collection<Long> people, Collection<Home> homes, Collection<Service> deaths) {
        var found = new HashMap<String, Set<String>>();
        jdbc.sql("""
                select distinct 'grant' as kind, k.service || '.' || granted as fact
                  from (select case_id from cases.search_key
                         where kind = 'person' and value = any (:persons) order by case_id desc limit :most) s
                  join cases.kase k on k.id = s.case_id
                  join cases.event e on e.case_id = k.id and jsonb_typeof(e.particulars -> 'granted') = 'array',
                       lateral jsonb_array_elements_text(e.particulars -> 'granted') as granted
                union all
                (select 'death', ''
                   from cases.search_key s
                   join cases.kase k on k.id = s.case_id
                  where (s.kind = 'uprn' and s.value = any (:uprns) or s.kind = 'postcode' and s.value = any (:postcodes))
                    and k.service = any (:deaths) and k.opened_at > :since and k.result is distinct from 'withdrawn'
                    and coalesce(k.stage, '') <> all (:quiet)
                    and (s.kind = 'uprn' or exists (
                        select from jsonb_each(k.answers) as answer
                         where jsonb_typeof(answer.value) = 'object' and lower(answer.value ->> 'line') = any (:lines)))
                  limit 1)
                union all
                select 'dismissed', event || ' ' || cause from lifeevents.dismissed(:people)
                """)
                .param("persons", people.stream().map(String::valueOf).toArray(String[]::new))
                .param("people", people.toArray(Long[]::new))
                .param("uprns", texts(homes, Home::uprn))
                .param(
                        "postcodes",
                        texts(
                                homes,
                                home -> home.postcode() == null
                                        ? null
                                        : SearchKeys.key("postcode", home.postcode())
                                                .value()))
                .param("lines", texts(homes, home -> home.line().strip().toLowerCase(Locale.ROOT)))
                .param("deaths", deaths.stream().map(Service::key).toArray(String[]::new))
                .param("quiet", quiet(deaths))
                .param("since", CivilTime.utc(clock.instant().minus(LATELY)))
                .param("most", MOST)
                .query(row -> {
                    found.computeIfAbsent(row.getString("kind"), _ -> new HashSet<>())
                            .add(row.getString("fact"));
                });
        return new Found(
                found.getOrDefault("grant", Set.of()),
                found.containsKey("death"),
                found.getOrDefault("dismissed", Set.of()));
    }

    private static String[] quiet(Collection<Service> deaths) {
        return deaths.stream()
                .map(Service::death)
                .filter(Objects::nonNull)
                .flatMap(death -> death.quiet().stream())
                .toArray(String[]::new);
    }

    private static String[] texts(Collection<Home> homes, Function<Home, @Nullable String> part) {
        return homes.stream().map(part).filter(Objects::nonNull).toArray(String[]::new);
    }
}
