package frontdoor.contacts;

import java.util.Locale;

/// What came of a contact. `RESOLVED` is dealt with there and then: the first-contact resolution that is counted.
public enum Outcome {
    RESOLVED,
    OPENED,
    REFERRED,
    SIGNPOSTED,
    ABANDONED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such outcome
    public static Outcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
