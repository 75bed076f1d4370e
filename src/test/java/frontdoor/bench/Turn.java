package frontdoor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A number of clients, each doing the same thing again as soon as it is done.
final class Turn {

    private Turn() {}

    /// One client's way to do it.
    interface Client extends AutoCloseable {

        /// @return whether it went well
        boolean once() throws Exception;

        /// Whether there is no more to do it with.
        boolean isOut();
    }

    interface Clients {
        Client client(int number) throws Exception;
    }

    static Figure take(int clients, Duration time, Clients of) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var begun = new AtomicLong();
            var together = new CyclicBarrier(clients, () -> begun.set(System.nanoTime()));
            var running = new ArrayList<Future<Result>>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                Callable<Result> work = () -> work(of, number, together, time);
                running.add(threads.submit(work));
            }
            return sum(running, begun);
        }
    }

    private static Figure sum(List<Future<Result>> running, AtomicLong begun)
            throws InterruptedException, ExecutionException {
        var all = new long[0];
        long errors = 0;
        for (var each : running) {
            var result = each.get();
            int before = all.length;
            all = Arrays.copyOf(all, before + result.nanos().length);
            System.arraycopy(result.nanos(), 0, all, before, result.nanos().length);
            errors += result.errors();
        }
        return Figure.of(all, errors, (System.nanoTime() - begun.get()) / 1e9);
    }

    private record Result(long[] nanos, long errors) {}

    /// @param together where they wait until each is ready
    private static Result work(Clients of, int number, CyclicBarrier together, Duration time) throws Exception {
        try (var client = of.client(number)) {
            together.await(1, TimeUnit.MINUTES);
            long end = System.nanoTime() + time.toNanos();
            var nanos = new long[1024];
            int done = 0;
            long errors = 0;
            for (long from = System.nanoTime(); from < end && !client.isOut(); ) {
                boolean well = client.once();
                long to = System.nanoTime();
                if (done == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * done);
                }
                nanos[done++] = to - from;
                errors += well ? 0 : 1;
                from = to;
            }
            return new Result(Arrays.copyOf(nanos, done), errors);
        }
    }
}
