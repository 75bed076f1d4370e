package frontdoor.referrals;

import java.time.Instant;

/// A referral about which a partner asked something that nobody has answered.
///
/// @param askedAt when it asked first of what is not answered
public record OpenQuestion(Referral referral, Instant askedAt) {

    /// After this one, on the next page.
    public DueCursor after() {
        return new DueCursor(askedAt.toString(), referral.id());
    }
}
