package frontdoor.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case that has ended, about which somebody writes all the same.
///
/// @param service what its service is called
/// @param outcome how it ended
/// @param reopenUntil until when it may be opened again, or null if it may not
/// @param again the key of the service in which the same is asked for anew, or null if there is none today
public record EndedCase(
        String reference,
        String service,
        String outcome,
        Instant at,
        @Nullable Instant reopenUntil,
        @Nullable String again) {}
