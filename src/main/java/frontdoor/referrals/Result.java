package frontdoor.referrals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a referral that is completed came out for the person. The codes are those of Gravity SDOH Clinical Care
/// (HL7 FHIR R4).
public enum Result {
    ENROLLED,
    NOT_ENROLLED,
    NOT_ENROLLED_ON_WAITLIST;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return empty if it is none of ours
    public static Optional<Result> of(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
