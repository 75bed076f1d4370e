package frontdoor.endpoints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that deliveries to an endpoint are signed with, without what is secret of it.
///
/// @param publicHalf `whpk_`, for the partner to check with; null if both sides have the same secret
/// @param endsAt when it signs no more; null for the one that holds
public record SigningSecret(
        @Nullable String publicHalf,
        Instant madeAt,
        @Nullable Instant endsAt) {}
