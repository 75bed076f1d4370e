package frontdoor.referrals;

/// Who moves a referral: whoever asks, or whoever is asked.
public enum Side {
    REQUESTER,
    RECIPIENT
}
