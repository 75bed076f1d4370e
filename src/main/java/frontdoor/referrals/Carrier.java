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

    default Arrival arrival() {
        return Arrival.AT_ONCE;
    }

    /// When the recipient has it.
    enum Arrival {
        AT_ONCE,
        /// Once its system reads it or answers.
        WHEN_READ,
        WHEN_POSTED
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
