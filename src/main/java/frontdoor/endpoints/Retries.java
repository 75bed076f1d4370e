package frontdoor.endpoints;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When to try again after each failed attempt.
///
/// @param waits after the first failure, the second, and so on
record Retries(List<Duration> waits) {

    private static final double JITTER = 0.2;

    Retries {
        waits = List.copyOf(waits);
    }

    /// Up to a fifth longer than the table says and never shorter, so that what failed together does not all
    /// come back together and nobody is tried sooner than was promised.
    ///
    /// @param failures how often it has failed in this round, 1 or more
    /// @return empty if it was tried often enough
    Optional<Duration> after(int failures, RandomGenerator random) {
        if (failures > waits.size()) {
            return Optional.empty();
        }
        var wait = waits.get(failures - 1).toMillis();
        return Optional.of(Duration.ofMillis(wait + (long) (wait * JITTER * random.nextDouble())));
    }
}
