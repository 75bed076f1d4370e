package frontdoor.endpoints;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one request.
sealed interface Answer {

    Duration took();

    /// @param retryAfter how long we are asked to wait, or null
    /// @param text how it began, if it was no success and text; null otherwise
    record Said(
            int status,
            @Nullable Duration retryAfter,
            @Nullable String text,
            Duration took) implements Answer {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /// Nothing that could be read.
    record Silence(Why why, Duration took) implements Answer {}

    enum Why {
        /// The name has no address.
        NAME,
        /// One of its addresses is not public, or it is written as none that is called.
        NOT_PUBLIC,
        /// Nobody listens there.
        CONNECT,
        /// Its certificate does not fit, or it speaks no TLS.
        TLS,
        /// No whole answer in time.
        LATE,
        /// It hung up, or what it said is no HTTP.
        BROKEN
    }
}
