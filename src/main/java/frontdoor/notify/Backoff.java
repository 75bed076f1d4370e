package frontdoor.notify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait after each failed try.
///
/// @param waits after the first failure, the second, and so on; when they are used up the message is dead
record Backoff(List<Duration> waits) {

    Backoff {
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("A message is tried again at least once");
        }
        waits = List.copyOf(waits);
    }

    /// The wait is up to a fifth longer or shorter than the table says, so that messages that failed together do
    /// not all come back together.
    ///
    /// @param failures how often it has failed so far, 1 or more
    /// @return empty if it was tried often enough
    Optional<Duration> after(int failures, RandomGenerator random) {
        if (failures > waits.size()) {
            return Optional.empty();
        }
        var wait = waits.get(failures - 1).toMillis();
        return Optional.of(Duration.ofMillis(wait + (long) (wait * 0.2 * (2 * random.nextDouble() - 1))));
    }
}
