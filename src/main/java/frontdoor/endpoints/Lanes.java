package frontdoor.endpoints;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Brings what was accepted to partners' systems, each at least once.
///
/// Every endpoint has a lane of its own, so a slow or dead partner makes nobody else wait. A delivery
/// is taken for the length of a lease, carried outside any transaction, and then marked. A node that
/// dies in between leaves it to fall due again: the event's id goes with it over all attempts, for the
/// receiver to know the second by.
@Component
class Lanes implements DisposableBean {

    private final LaneStore store;
    private final Carriage carriage;
    private final int atOnce;
    private final Clock clock;
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Lanes(LaneStore store, Carriage carriage, EndpointSettings settings, Clock clock) {
        this.store = store;
        this.carriage = carriage;
        this.atOnce = settings.atOnce();
        this.clock = clock;
    }

    /// Has every lane work that has something due, and waits for none of them.
    void run() {
        for (var endpoint : store.due(clock.instant())) {
            lanes.computeIfAbsent(endpoint, id -> new Lane(id, carriage, threads, atOnce))
                    .begin();
        }
    }

    boolean areIdle() {
        return lanes.values().stream().allMatch(Lane::isIdle);
    }

    /// What is under way is left to its lease.
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
