package frontdoor.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets time pass for cases: warns of promises that are nearly due, notices broken ones, and takes the actions
/// that the service gives to the system. Due times are stored, so a sweep is one short range scan.
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 200;
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Clock clock;

    Sweep(JdbcClient jdbc, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /// A clock whose moment has come.
    record Ringing(long caseId, String clock) {}

    /// Goes on until nothing rings: at midnight thousands of promises in days end together.
    ///
    /// @return how many clocks were dealt with
    int run() {
        int done = 0;
        var before = List.<Ringing>of();
        var ringing = ringing(clock.instant());
        while (!ringing.isEmpty()
                && !ringing.equals(before)
                && !Thread.currentThread().isInterrupted()) {
            ringing.forEach(this::tick);
            done += ringing.size();
            before = ringing;
            ringing = ringing(clock.instant());
        }
        return done;
    }

    /// One case that cannot be dealt with holds up no other: it is written to the log and tried again in five
    /// minutes.
    private void tick(Ringing ringing) {
        try {
            cases.tick(ringing.caseId(), ringing.clock());
        } catch (RuntimeException failure) {
            putOff(ringing);
            log.error(
                    "The clock {} of case row {} could not be dealt with", ringing.clock(), ringing.caseId(), failure);
        }
    }

    private List<Ringing> ringing(Instant now) {
        return jdbc.sql("""
                select case_id, key from cases.clock
                 where next_at <= :now
                 order by next_at
                 limit :batch
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, _) -> new Ringing(row.getLong("case_id"), row.getString("key")))
                .list();
    }

    /// A clock that fails waits, so that it does not stand in front of the others for ever.
    private void putOff(Ringing ringing) {
        jdbc.sql("update cases.clock set next_at = :later where case_id = :case and key = :key and next_at is not null")
                .param("later", clock.instant().plus(AGAIN).atOffset(ZoneOffset.UTC))
                .param("case", ringing.caseId())
                .param("key", ringing.clock())
                .update();
    }
}
