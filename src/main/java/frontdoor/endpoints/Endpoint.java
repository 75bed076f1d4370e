package frontdoor.endpoints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address of a partner's system to which we bring what happens.
///
/// @param partner the partner's key
/// @param address as it was typed: `https://partner.example.org/events`
/// @param disabledWhy `gone` or `by_hand`; null unless it is disabled
/// @param provenAt when it last answered that it wants what we send; null if it never has
/// @param rate how many a minute it takes; null for as many as there are
/// @param failingSince since when every attempt has failed; null while it takes what we bring
/// @param pausedUntil until when it asked to be left alone; null if it did not
/// @param latest the last attempt, or null if there was none
public record Endpoint(
        UUID id,
        String partner,
        String address,
        State state,
        @Nullable String disabledWhy,
        @Nullable Instant provenAt,
        @Nullable Integer rate,
        @Nullable Instant failingSince,
        @Nullable Instant pausedUntil,
        Instant createdAt,
        @Nullable Attempt latest) {

    /// A healthy answer takes less.
    private static final int SLOW = 5_000; // milliseconds

    public enum State {
        /// It has not answered yet that it wants what we send.
        UNPROVEN,
        ACTIVE,
        /// It said that it is gone, or somebody switched it off. What happens meanwhile waits.
        DISABLED
    }

    /// How it fares. Each is a part of the key of its words.
    public enum Health {
        HEALTHY,
        SLOW,
        FAILING,
        DISABLED,
        UNPROVEN
    }

    /// @param now the present time
    public Health health(Instant now) {
        return switch (state) {
            case UNPROVEN -> Health.UNPROVEN;
            case DISABLED -> Health.DISABLED;
            case ACTIVE -> {
                if (failingSince != null) {
                    yield Health.FAILING;
                }
                boolean paused = pausedUntil != null && pausedUntil.isAfter(now);
                yield paused || latest != null && latest.tookMillis() > SLOW ? Health.SLOW : Health.HEALTHY;
            }
        };
    }
}
