package frontdoor.notices;

import java.util.Locale;

/// Whether somebody wants their notices by email too.
public enum Emails {
    NONE,
    /// Once a day, at eight in the morning.
    DAILY,
    /// Within a minute or two.
    AT_ONCE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Emails of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
