package frontdoor.identity;

import java.util.Locale;

/// Why a new password will not do.
public enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    /// Among those that are guessed first, or made from the username.
    COMMON,
    /// The same as the one before.
    UNCHANGED,
    /// Typed differently the second time.
    DIFFERENT;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
