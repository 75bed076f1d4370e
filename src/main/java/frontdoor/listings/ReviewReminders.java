package frontdoor.listings;

import frontdoor.kernel.CivilTime;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells whoever leads the team that answers for a listing when it is due for review: one notice for a team
/// and a day, however many fall due on it. Hidden listings count, and are not named.
@Component
class ReviewReminders {

    private static final int BEHIND = 30; // days: what fell due while nothing ran

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;

    ReviewReminders(JdbcClient jdbc, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /// @return how many notices are new
    int tell() {
        var now = clock.instant();
        var today = CivilTime.day(now);
        var tellings = jdbc.sql("""
                select distinct owner, review_by from listings.listing
                 where withdrawn_at is null and same_as is null and review_by between :from and :today
                 order by review_by, owner
                """)
                .param("from", today.minusDays(BEHIND))
                .param("today", today)
                .query((row, _) -> telling(row.getString("owner"), row.getString("review_by"), now))
                .list();
        return tellings.isEmpty() ? 0 : notices.tell(tellings);
    }

    private static Telling telling(String team, String day, java.time.Instant now) {
        return Telling.of(What.LISTINGS, team, "listings %s %s".formatted(team, day), now)
                .to(List.of(Telling.LEADER), null, team);
    }
}
