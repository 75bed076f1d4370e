package frontdoor.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who came in.
///
/// @param given the time that they were given, or null
/// @param seen null for somebody who was not
/// @param gone when they went away unseen, or null
public record Came(
        Instant arrived,
        @Nullable Instant given,
        @Nullable Instant seen,
        @Nullable Instant gone) {}
