package frontdoor.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agent begins to do something.
///
/// @param staff the username of whoever sits there, or null if nobody is known to
record AgentEvent(
        String extension, State state, Instant at, @Nullable String staff) {

    /// In the order in which they happen, should the clock show the same moment for two.
    enum State {
        SIGNED_IN,
        AVAILABLE,
        BUSY,
        WRAP,
        AWAY,
        SIGNED_OUT
    }
}
