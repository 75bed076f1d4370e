package frontdoor.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case that was found. It shows no answers: opening it does, and is written down.
///
/// @param key of its service
/// @param status its stage, or how it ended
/// @param lateSince when the promise was due that is broken longest and not kept yet; null where none is
public record CaseHit(
        String reference,
        String key,
        String service,
        String status,
        boolean open,
        Instant openedAt,
        @Nullable String ward,
        @Nullable Instant lateSince) {}
