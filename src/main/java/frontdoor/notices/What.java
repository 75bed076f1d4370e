package frontdoor.notices;

import java.util.Locale;
import java.util.Set;

/// Why somebody is told.
public enum What {
    /// A promise runs out soon.
    AT_RISK,
    /// A promise was broken.
    LATE,
    /// It was broken some time ago, and the work is still not done.
    STILL_LATE,
    /// A colleague gave it to them.
    GIVEN,
    /// It was handed to a team that they lead.
    HANDED_OVER,
    /// The customer has said something new.
    REPLY,
    /// The customer of a case of theirs has been in touch about it, with whomever.
    IN_TOUCH,
    /// An article of theirs has to be looked at again.
    REVIEW,
    /// Listings of the community directory that their team answers for have to be made sure of again.
    LISTINGS,
    /// A colleague hands them a conversation and waits.
    OFFERED,
    /// A partner's system does not take what we bring.
    PARTNER,
    /// Their team was asked to do something for a case and has not answered.
    CHASED,
    /// Whoever was told of a case of theirs gives no answer.
    NO_REPLY,
    /// Whoever was told of a case of theirs has not done it in time.
    REFERRAL_LATE,
    /// A partner who was told of a case of theirs asks something before it answers.
    ASKED,
    /// Whoever was told of a case of theirs does not take it on.
    NOT_TAKEN,
    /// Somebody is not told of a case of theirs, for nothing allows it.
    NOT_SENT;

    /// What needs no telling any more once the work is done.
    public static final Set<What> LATENESS = Set.of(AT_RISK, LATE, STILL_LATE);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static What of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
