package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.UUID;

/// Who is told what becomes of a case's referrals: the case. Each is called in the transaction that changes the
/// referral, so that both are or neither is.
public interface Heard {

    /// The recipient has taken it on.
    void taken(Referral referral, Actor by, Instant at);

    /// It came to its end.
    void ended(Referral referral, Actor by, Instant at);

    /// The recipient gave no answer, not even when they were chased.
    void unanswered(Referral referral, Instant at);

    /// The recipient did not say that they know it was taken back, not even when they were chased.
    void retractionUnseen(Referral referral, Instant at);

    /// It was not done by its day.
    void late(Referral referral, Instant at);

    /// The person took back their yes to a line, or said yes to it after all.
    ///
    /// @param again whether they said yes after all
    void consent(Reference reference, String line, boolean again, UUID command, Actor by, Instant at);

    /// The partner asks something before it answers.
    ///
    /// @param question the command that asked it
    void asked(Referral referral, UUID question, Instant at);
}
