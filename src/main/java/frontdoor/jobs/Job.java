package frontdoor.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A piece of timed work.
///
/// @param name such as `cases-clocks`
/// @param nextAt when it is to run next; while it runs, when it was to start
/// @param lastSuccess when it last ended well, or null if it never has
/// @param lastFailure when it last failed, or null if it never has
/// @param failures how often it has failed since it last ended well
/// @param running whether a node is at it now
/// @param late whether it should have started some minutes ago
public record Job(
        String name,
        Instant nextAt,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures,
        boolean running,
        boolean late) {

    public boolean needsSomebody() {
        return failures > 0 || late;
    }
}
