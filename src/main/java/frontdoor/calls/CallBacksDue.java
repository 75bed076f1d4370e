package frontdoor.calls;

import static frontdoor.kernel.CivilTime.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The promised calls of teams that are late or due soon, for those who lead them, and who has how many.
@Component
public class CallBacksDue {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    CallBacksDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those to be made by a moment, due first at the top.
    ///
    /// @param dueAfter with `idAfter`, where the page before ended; null for the first page
    public List<CallBack> pressing(
            Collection<String> teams, Instant until, @Nullable Instant dueAfter, @Nullable UUID idAfter, int most) {
        return jdbc.sql("""
                select b.* from unnest(:teams::text[]) as wanted (team) cross join lateral (
                      select * from calls.call_back
                       where team = wanted.team and state = 'open' and coalesce(again_at, until_at) <= :until
                         and (coalesce(again_at, until_at), id) > (:dueAfter::timestamptz, :idAfter)
                       order by coalesce(again_at, until_at), id limit :most) as b
                 order by coalesce(b.again_at, b.until_at), b.id limit :most
                """)
                .param("teams", teams.toArray(String[]::new))
                .param("until", utc(until))
                .param("dueAfter", dueAfter == null ? "-infinity" : dueAfter.toString())
                .param("idAfter", idAfter == null ? FIRST : idAfter)
                .param("most", most)
                .query(CallBackStore::read)
                .list();
    }

    /// How many are late, and to be made by a moment; at most `most` of each are counted.
    public Pressing pressing(Collection<String> teams, Instant now, Instant until, int most) {
        return jdbc.sql("""
                select (select count(*) from (
                            select from calls.call_back
                             where team = any(:teams::text[]) and state = 'open' and coalesce(again_at, until_at) < :now
                             limit :most) as counted) as late,
                       (select count(*) from (
                            select from calls.call_back
                             where team = any(:teams::text[]) and state = 'open'
                               and coalesce(again_at, until_at) between :now and :until
                             limit :most) as counted) as at_risk
                """)
                .param("teams", teams.toArray(String[]::new))
                .param("now", utc(now))
                .param("until", utc(until))
                .param("most", most)
                .query((row, _) -> new Pressing(row.getInt("late"), row.getInt("at_risk")))
                .single();
    }

    public record Pressing(int late, int atRisk) {}

    /// How many each of these people has claimed or was given.
    public List<Load> loads(Collection<String> usernames, Instant now, Instant until) {
        return jdbc.sql("""
                select claimed_by, count(*) as open, count(*) filter (where coalesce(again_at, until_at) < :now) as late,
                       count(*) filter (where coalesce(again_at, until_at) between :now and :until) as at_risk
                  from calls.call_back
                 where state = 'open' and claimed_by = any(:usernames::text[])
                 group by claimed_by
                """)
                .param("usernames", usernames.toArray(String[]::new))
                .param("now", utc(now))
                .param("until", utc(until))
                .query((row, _) -> new Load(
                        row.getString("claimed_by"), row.getInt("open"), row.getInt("late"), row.getInt("at_risk")))
                .list();
    }

    /// Promised calls of one person.
    public record Load(String username, int open, int late, int atRisk) {}
}
