package frontdoor.referrals;

import java.util.List;

/// A referral and all that happened to it, oldest first.
public record Followed(Referral referral, List<Happening> happenings) {

    public Followed {
        happenings = List.copyOf(happenings);
    }

    /// Whether a question of a partner's waits for our answer: what is over or taken back is not answered any more.
    public boolean isAsking() {
        return !referral.status().isFinal() && referral.retraction() == null && Enquiries.isAsking(happenings);
    }
}
