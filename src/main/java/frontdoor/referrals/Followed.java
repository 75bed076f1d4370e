package frontdoor.referrals;

import java.util.List;

/// A referral and all that happened to it, oldest first.
public record Followed(Referral referral, List<Happening> happenings) {

    public Followed {
        happenings = List.copyOf(happenings);
    }

    /// What its recipient knows of it.
    public Standing standing() {
        boolean withdrawn = false;
        for (var happening : happenings) {
            withdrawn = happening.what().equals("withdrawn")
                    || withdrawn && !happening.what().equals("undone");
        }
        return referral.standing(withdrawn);
    }

    /// Whether a question of a partner's waits for our answer, of what is over, too. What is taken back is not answered
    /// any more.
    public boolean isAsking() {
        return referral.retraction() == null && Enquiries.isAsking(happenings);
    }
}
