package frontdoor.contacts;

import java.util.Locale;

/// Why somebody had to make a contact that was of little or no value to them: the reasons of national indicator 14.
public enum AvoidableCause {
    PROGRESS_CHASING,
    UNCLEAR_LETTER,
    INFORMATION_NOT_ON_WEB,
    WRONG_NUMBER,
    REPEAT_FAILED,
    MISSING_PAPERWORK,
    PROCESS_REQUIRED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such cause
    public static AvoidableCause of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
