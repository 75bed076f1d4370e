package frontdoor.wallboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One contact behind a figure. It names nobody who was in touch.
///
/// @param outcome null while it goes on
/// @param cause why it was avoidable, or null if it was not
public record CountedContact(
        long id,
        Instant at,
        String channel,
        @Nullable String service,
        @Nullable String team,
        String handledBy,
        @Nullable String outcome,
        @Nullable String cause) {}
