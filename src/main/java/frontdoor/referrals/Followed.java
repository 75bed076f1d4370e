package frontdoor.referrals;

import java.util.List;

/// A referral and all that happened to it, oldest first.
public record Followed(Referral referral, List<Happening> happenings) {

    public Followed {
        happenings = List.copyOf(happenings);
    }
}
