package frontdoor.performance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Tells the log of measures that cannot be counted, each at most once an hour: the scorecard is looked at far more
/// often than its files are put right.
final class MeasureFailures {

    private static final Logger LOG = LoggerFactory.getLogger(MeasureFailures.class);
    private static final Duration QUIET = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Instant> logged = new ConcurrentHashMap<>();

    MeasureFailures(Clock clock) {
        this.clock = clock;
    }

    void log(Measure measure, DataAccessException wrong) {
        var now = clock.instant();
        var last = logged.get(measure.key());
        if (last == null || !now.isBefore(last.plus(QUIET))) {
            logged.put(measure.key(), now);
            LOG.error(
                    "The measure measures/{} cannot be counted: {}",
                    measure.file(),
                    wrong.getMostSpecificCause().getMessage());
        }
    }
}
