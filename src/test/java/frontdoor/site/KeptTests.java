package frontdoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is worked out once for many.
class KeptTests {

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void isWorkedOutAgainAfterAnHourAndForAnotherMonth() {
        var kept = new Kept<String, Integer>(_ -> times.incrementAndGet(), Duration.ofHours(1), clock);

        assertThat(kept.of("May")).isEqualTo(1);
        clock.forward(Duration.ofMinutes(59));
        assertThat(kept.of("May")).isEqualTo(1);
        clock.forward(Duration.ofMinutes(1));
        assertThat(kept.of("May")).isEqualTo(2);
        assertThat(kept.of("June")).isEqualTo(3);
    }

    @Test
    void isWorkedOutOnceForACrowdThatComesAtOnce() throws Exception {
        var kept = new Kept<String, Integer>(_ -> slowly(), Duration.ofHours(1), clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> visit = () -> kept.of("May");
            var crowd =
                    Collections.nCopies(50, visit).stream().map(threads::submit).toList();
            slow.countDown();
            for (var each : crowd) {
                assertThat(each.get()).isEqualTo(1);
            }
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void theOlderOneIsGivenWhileItIsWorkedOutAgain() throws Exception {
        var kept = new Kept<String, Integer>(
                _ -> times.get() == 0 ? times.incrementAndGet() : slowly(), Duration.ofHours(1), clock);
        kept.of("May");
        clock.forward(Duration.ofHours(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> kept.of("May"));
            while (times.get() < 2) {
                Thread.onSpinWait();
            }
            assertThat(kept.of("May")).isEqualTo(1);
            slow.countDown();
            assertThat(first.get()).isEqualTo(2);
        }
        assertThat(kept.of("May")).isEqualTo(2);
    }

    private int slowly() {
        int now = times.incrementAndGet();
        try {
            slow.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
        return now;
    }
}
