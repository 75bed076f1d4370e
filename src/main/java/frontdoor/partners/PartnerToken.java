package frontdoor.partners;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lets a partner's own system in; its secret was shown once and is not here.
///
/// @param partner its key
/// @param endsAt until when it works, or since when it does not; null for the newest
/// @param usedAt when it was last used, to the hour; null if never
public record PartnerToken(
        UUID id,
        String partner,
        Instant madeAt,
        Actor madeBy,
        @Nullable Instant endsAt,
        @Nullable Instant usedAt) {}
