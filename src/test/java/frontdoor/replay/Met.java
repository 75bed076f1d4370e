package frontdoor.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who was in touch.
///
/// @param person null for somebody who did not say who they are
/// @param outcome null where nobody said what came of it
public record Met(
        Instant at,
        @Nullable Long person,
        @Nullable String service,
        @Nullable String outcome,
        @Nullable String cause) {}
