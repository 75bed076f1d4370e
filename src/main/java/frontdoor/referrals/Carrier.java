package frontdoor.referrals;

import java.time.Instant;

/// Brings a referral to its recipient by one route. One bean for each route on which we bring anything ourselves.
interface Carrier {

    /// The key of the route, `email`.
    String route();

    /// Brings it, in the caller's transaction: it counts as carried exactly when that is kept.
    ///
    /// @return false if nothing leads there; it is tried again later
    boolean carry(Referral referral, News news, Instant now);

    /// Whether the recipient has it with that; else it has once its system reads it or answers.
    default boolean arrives() {
        return true;
    }

    /// What the recipient is told.
    enum News {
        REFERRED,
        CANCELLED,
        RETRACTED;

        static News of(Referral referral) {
            return referral.awaitsSeen() ? RETRACTED : referral.status() == Status.REQUESTED ? REFERRED : CANCELLED;
        }
    }
}
