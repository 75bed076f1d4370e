package frontdoor.referrals;

import java.util.Locale;
import java.util.Set;

/// Where a referral stands: the statuses of a FHIR `Task` that closes a loop. What is final is followed by a new
/// referral, never by a change.
public enum Status {
    DRAFT,
    REQUESTED,
    ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETED,
    FAILED,
    CANCELLED,
    ENTERED_IN_ERROR;

    private static final Set<Status> FINAL = Set.of(REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR);

    public boolean isFinal() {
        return FINAL.contains(this);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if it is none of ours
    public static Status of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
