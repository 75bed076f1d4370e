package frontdoor.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a hook fared. It says nothing of what was in it.
///
/// @param number ours
/// @param attempts how often somebody tried to hear it
/// @param handledAt when it was heard, or null while it waits
/// @param nextAt when it is tried again; null when it was heard or is given up
/// @param problem why it could not be heard, or null
public record Arrival(
        long number,
        String source,
        String id,
        Instant receivedAt,
        int attempts,
        @Nullable Instant handledAt,
        @Nullable Instant nextAt,
        @Nullable String problem) {

    /// A part of the key of its words.
    public String state() {
        if (handledAt != null) {
            return "handled";
        }
        if (nextAt == null) {
            return "givenUp";
        }
        return attempts == 0 ? "waiting" : "failing";
    }
}
