package frontdoor.following;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Takes the same time whatever there is to do, so that a stopwatch tells nothing of it. The work itself goes on if it
/// takes longer.
final class Evenly {

    /// Long against the work, short against a person's patience.
    static final Duration TIME = Duration.ofMillis(250);

    private static final ExecutorService WORKERS = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("evenly-", 0).factory());

    private Evenly() {}

    /// @throws IllegalStateException if the work failed within the time
    static void run(Runnable work) {
        var until = System.nanoTime() + TIME.toNanos();
        var done = WORKERS.submit(work);
        try {
            Thread.sleep(Duration.ofNanos(until - System.nanoTime()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (done.state() == Future.State.FAILED) {
            throw new IllegalStateException(done.exceptionNow());
        }
    }
}
