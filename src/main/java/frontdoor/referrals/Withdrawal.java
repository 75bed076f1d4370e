package frontdoor.referrals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A consent that the person took back.
///
/// @param line of the case that rested on it
/// @param carriedAt when recipients were told, or null while it can be undone
public record Withdrawal(String line, Instant at, @Nullable Instant carriedAt) {

    public boolean canBeUndone() {
        return carriedAt == null;
    }
}
