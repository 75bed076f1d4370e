package frontdoor.contacts;

import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The services that people asked for most often on a channel in the last four weeks. A job counts them; a page reads a
/// short list, which each node asks the database for every ten minutes.
@Component
public class OftenAsked {

    private static final Duration COUNTED = Duration.ofDays(28);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 10; // for each channel

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Read read;

    private record Read(Map<String, List<String>> services, Instant at) {}

    OftenAsked(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keys of services, the one that was asked for most often first; at most ten.
    public List<String> on(Channel channel) {
        var now = clock.instant();
        var was = read;
        if (was == null || now.isBefore(was.at()) || now.isAfter(was.at().plus(FRESH))) {
            was = new Read(read(), now);
            read = was;
        }
        return was.services().getOrDefault(channel.key(), List.of());
    }

    private Map<String, List<String>> read() {
        var services = new HashMap<String, List<String>>();
        jdbc.sql("select channel, service from contacts.often_asked order by channel, place")
                .query((row, _) -> services.computeIfAbsent(row.getString("channel"), _ -> new ArrayList<>())
                        .add(row.getString("service")))
                .list();
        return services;
    }

    /// Counts them anew.
    public void count() {
        var now = clock.instant();
        jdbc.sql("""
                with counted as (
                    select channel, service,
                           row_number() over (partition by channel order by count(*) desc, service) as place
                      from contacts.contact
                     where at > :from and at <= :now and not outgoing and service is not null
                     group by channel, service
                ), first as (
                    select * from counted where place <= :most
                ), gone as (
                    delete from contacts.often_asked o
                     where not exists (select from first f where f.channel = o.channel and f.place = o.place)
                )
                insert into contacts.often_asked (channel, place, service) select channel, place, service from first
                on conflict (channel, place) do update set service = excluded.service
                """)
                .param("from", CivilTime.utc(now.minus(COUNTED)))
                .param("now", CivilTime.utc(now))
                .param("most", MOST)
                .update();
        read = null;
    }
}
