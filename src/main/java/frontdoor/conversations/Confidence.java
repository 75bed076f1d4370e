package frontdoor.conversations;

import java.util.Locale;

/// How sure we are that what came in belongs where it landed, or comes from whom we took it to be from.
public enum Confidence {
    /// It answers a message of ours, or bears its reference, and comes from the address that we wrote to.
    CERTAIN,
    /// The same address writes of the same matter.
    LIKELY,
    /// A telephone number, a name, or a reference from another address. Nothing is joined to anything for it.
    POSSIBLE,
    NONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Confidence of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
