package frontdoor.referrals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a recipient does not take a referral. Coded, so that what is missing can be counted.
public enum Rejection {
    CAPACITY,
    LACK_OF_RESOURCES,
    MISSING_DOCUMENTS,
    OUT_OF_AREA,
    NOT_ELIGIBLE,
    NOT_KNOWN_HERE,
    /// Takes a reason in words.
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return empty if it is none of ours
    public static Optional<Rejection> of(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
