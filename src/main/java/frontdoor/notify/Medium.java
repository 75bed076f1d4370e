package frontdoor.notify;

import java.util.Locale;

/// How a message reaches a person. The key is how letters in service files and the database write it.
public enum Medium {
    EMAIL,
    TEXT,
    POST;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such medium
    public static Medium of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
