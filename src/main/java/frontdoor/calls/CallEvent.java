package frontdoor.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a call.
///
/// @param call the telephone system's own id
/// @param at when it happened, by the telephone system's clock
/// @param queue in which it waits, or null where that does not matter
/// @param extension whose telephone it is about, or null for nobody's
/// @param staff the username of whoever sat there then, or null if nobody is known to
/// @param number from which the call comes, E.164; null when it is withheld or was told before
record CallEvent(
        String call,
        Kind kind,
        Instant at,
        @Nullable String queue,
        @Nullable String extension,
        @Nullable String staff,
        @Nullable String number) {

    /// In the order in which they happen, should the clock show the same moment for two.
    enum Kind {
        OFFERED,
        ANSWERED,
        HELD,
        RESUMED,
        TRANSFERRED,
        ENDED,
        ABANDONED,
        WRAPPED
    }
}
