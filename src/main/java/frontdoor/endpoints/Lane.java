package frontdoor.endpoints;

import frontdoor.endpoints.LaneStore.Taken;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to one endpoint on this node. It begins with one delivery at a time, takes more while all
/// goes well and fast, and goes back to one when an attempt fails: a dead partner holds one connection,
/// and holds up nobody else.
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private static final Duration FAST = Duration.ofSeconds(1);
    private static final int BATCH = 10;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final UUID endpoint;
    private final Carriage carriage;
    private final Executor threads;
    private final int atOnce;
    private final AtomicInteger workers = new AtomicInteger();
    private final AtomicLong free = new AtomicLong(System.nanoTime());
    private volatile boolean well;
    private volatile @Nullable Integer rate;

    Lane(UUID endpoint, Carriage carriage, Executor threads, int atOnce) {
        this.endpoint = endpoint;
        this.carriage = carriage;
        this.threads = threads;
        this.atOnce = atOnce;
    }

    /// Carries what is due, unless it is at it already.
    void begin() {
        if (workers.compareAndSet(0, 1)) {
            threads.execute(this::work);
        }
    }

    boolean isIdle() {
        return workers.get() == 0;
    }

    private void work() {
        try {
            boolean more = true;
            while (more) {
                more = round();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException ours) {
            // What it held falls due again after the lease.
            LOG.warn(
                    "The lane to endpoint {} broke off: {}",
                    endpoint,
                    ours.getClass().getSimpleName());
        } finally {
            workers.decrementAndGet();
        }
    }

    /// @return whether this worker goes on
    private boolean round() throws InterruptedException {
        int room = well && rate == null ? BATCH : 1;
        var taken = carriage.take(endpoint, room);
        for (int i = 0; i < taken.size(); i++) {
            if (!carriage.isInTime(taken.get(i)) || !carry(taken.get(i))) {
                release(taken.subList(i + 1, taken.size()));
                return !taken.isEmpty() && workers.get() == 1;
            }
        }
        if (taken.size() == BATCH) {
            another();
        }
        return !taken.isEmpty();
    }

    private boolean carry(Taken taken) throws InterruptedException {
        rate = taken.rate();
        pace();
        var took = carriage.carry(taken);
        well = took.isPresent() && took.get().compareTo(FAST) < 0;
        return took.isPresent();
    }

    /// Waits for the next turn that the partner's rate leaves. With a rate there is one worker, which waits a
    /// minute at most: less than the lease.
    private void pace() throws InterruptedException {
        var perMinute = rate;
        if (perMinute != null) {
            long now = System.nanoTime();
            long turn = Math.max(now, free.get());
            free.set(turn + MINUTE / perMinute);
            Thread.sleep(Duration.ofNanos(turn - now));
        }
    }

    private void release(List<Taken> rest) {
        if (!rest.isEmpty()) {
            carriage.release(rest);
        }
    }

    private void another() {
        if (well && rate == null && workers.getAndUpdate(now -> now > 0 && now < atOnce ? now + 1 : now) < atOnce) {
            threads.execute(this::work);
        }
    }
}
