package frontdoor.referrals;

/// What came of an answer. Each that names a referral of ours is kept in its history, whatever came of it.
public sealed interface Answered {

    /// @param late whether the recipient had been given up as silent, or the day to act had passed
    record Moved(Referral now, boolean late) implements Answered {}

    /// This very answer came before, or says what is so already. Nothing was changed.
    record Again(Referral now) implements Answered {}

    /// It does not follow from where the referral stands, such as done before taken on.
    record OutOfOrder(Referral now) implements Answered {}

    /// The referral had come to its end.
    record TooLate(Referral now) implements Answered {}

    /// It is another's referral, or not for this side to say. Nothing of it may be shown.
    record NotTheirs() implements Answered {}

    record NoReason(Referral now) implements Answered {}

    /// There is no such referral.
    record Unknown() implements Answered {}
}
