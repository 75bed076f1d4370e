package frontdoor.wallboard;

import frontdoor.kernel.CivilTime;
import frontdoor.visits.AccessPoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The day's figures. Today's are counted once every few seconds, however many screens ask: all share one count.
@Component
public class Wallboard {

    /// How old today's figures may be.
    static final Duration FRESH = Duration.ofSeconds(4);

    private final BoardStore store;
    private final CallTallyStore calls;
    private final WritingTallyStore writing;
    private final AccessPoints places;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Board latest;

    Wallboard(BoardStore store, CallTallyStore calls, WritingTallyStore writing, AccessPoints places, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.writing = writing;
        this.places = places;
        this.clock = clock;
    }

    /// Today's, at most four seconds old.
    public Board today() {
        var now = clock.instant();
        var board = latest;
        if (board != null && isFresh(board, now)) {
            return board;
        }
        counting.lock();
        try {
            board = latest;
            if (board == null || !isFresh(board, now)) {
                board = count(CivilTime.day(now), now);
                latest = board;
            }
            return board;
        } finally {
            counting.unlock();
        }
    }

    private static boolean isFresh(Board board, Instant now) {
        return !board.at().isAfter(now)
                && board.at().plus(FRESH).isAfter(now)
                && board.day().equals(CivilTime.day(now));
    }

    /// A day that is over, or today.
    public Board of(LocalDate day) {
        var now = clock.instant();
        return day.equals(CivilTime.day(now)) ? today() : count(day, now);
    }

    /// The contacts behind a figure, the latest first; 200 at most.
    public List<CountedContact> rows(LocalDate day, Counted counted) {
        return store.rows(day, counted);
    }

    private Board count(LocalDate day, Instant now) {
        return new Board(
                day,
                now,
                calls.calls(day, now),
                calls.agents(day, now),
                writing.writing(day, now),
                store.contacts(day),
                store.visits(day, places.standards(), now),
                store.causes(day));
    }
}
