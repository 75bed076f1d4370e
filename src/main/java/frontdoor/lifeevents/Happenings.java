package frontdoor.lifeevents;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What really happened to the lines of a life event, counted from the referrals of a period.
@Component
public class Happenings {

    static final int MOST = 500; // rows: lines of all services, with those that no file has any more

    private final JdbcClient jdbc;
    private final Clock clock;

    Happenings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param services keys
    /// @param from the first day, in London
    /// @param until the last day, which counts
    /// @return by service and line, for each recipient; at most 500
    public List<Happened> of(Collection<String> services, LocalDate from, LocalDate until) {
        if (services.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select service, line, recipient,
                       count(*) as made,
                       count(requested_at) as sent,
                       count(*) filter (where status = 'completed') as done,
                       count(*) filter (where status in ('rejected', 'failed')) as refused,
                       count(unanswered_since) as unanswered,
                       count(*) filter (where late_at is not null
                                           or status = 'requested' and acknowledge_by < :now
                                           or status in ('requested', 'accepted', 'in_progress', 'on_hold')
                                              and act_by < :now) as late
                  from referrals.fact
                 where service in (:services) and made_at >= :from and made_at < :until
                 group by service, line, recipient
                 order by service, line, recipient
                 limit :most
                """)
                .param("services", services)
                .param("now", CivilTime.utc(clock.instant()))
                .param("from", from.atStartOfDay(CivilTime.ZONE).toOffsetDateTime())
                .param("until", until.plusDays(1).atStartOfDay(CivilTime.ZONE).toOffsetDateTime())
                .param("most", MOST)
                .query((row, _) -> new Happened(
                        row.getString("service"),
                        row.getString("line"),
                        row.getString("recipient"),
                        row.getLong("made"),
                        row.getLong("sent"),
                        row.getLong("done"),
                        row.getLong("refused"),
                        row.getLong("unanswered"),
                        row.getLong("late")))
                .list();
    }
}
