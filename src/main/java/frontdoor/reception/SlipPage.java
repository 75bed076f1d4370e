package frontdoor.reception;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token to print. It names nobody.
public record SlipPage(
        String place,
        String title,
        String token,
        Instant arrivedAt,
        @Nullable Instant appointmentAt) {}
