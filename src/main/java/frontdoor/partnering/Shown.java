package frontdoor.partnering;

import frontdoor.partners.PartnerPass;
import frontdoor.referrals.Referral;

/// What of a referral its partner may see.
final class Shown {

    private Shown() {}

    /// Whether something of it is still to be answered.
    static boolean isLive(Referral referral) {
        return !referral.status().isFinal() || referral.awaitsSeen();
    }

    /// Whoever came by a link sees what was shared while the referral lasts, and nobody after it was taken back.
    static boolean isReadable(PartnerPass pass, Referral referral) {
        return referral.retraction() == null && (pass.referral() == null || isLive(referral));
    }
}
