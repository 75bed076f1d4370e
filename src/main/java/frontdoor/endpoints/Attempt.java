package frontdoor.endpoints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to bring an event.
///
/// @param tookMillis from the first look at the name to the answer
/// @param status of HTTP; null when no answer came
/// @param problem why no answer came, as a part of the key of its words; null when one did
/// @param said how an answer that was no success began, if it was text; at most 200 characters
public record Attempt(
        Instant at,
        int tookMillis,
        @Nullable Integer status,
        @Nullable String problem,
        @Nullable String said) {

    public boolean succeeded() {
        return status != null && status >= 200 && status < 300;
    }
}
