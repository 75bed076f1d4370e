package frontdoor.working;

import frontdoor.notices.Notices;
import frontdoor.web.Bell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Counts the notices that somebody has not opened, for the head of every page of the desk.
///
/// The count is kept for ten seconds, so that going from page to page costs no page a statement of its own.
@Component
class NoticeBell implements Bell {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Notices notices;
    private final Clock clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>(); // one for each of the staff

    NoticeBell(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    private record Counted(int number, Instant at) {}

    @Override
    public int fresh(String username) {
        var now = clock.instant();
        var last = counted.get(username);
        if (last != null && !now.isBefore(last.at()) && now.isBefore(last.at().plus(KEPT))) {
            return last.number();
        }
        var number = notices.fresh(username);
        counted.put(username, new Counted(number, now));
        return number;
    }

    /// They look at their notices, or have changed them: the next page says how many there are now.
    void forget(String username) {
        counted.remove(username);
    }
}
