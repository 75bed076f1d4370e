package frontdoor.kernel;

import java.util.Locale;

/// How the council was met. The key is how service files, the database and measures write it.
public enum Channel {
    WEB,
    PHONE,
    FACE_TO_FACE,
    EMAIL,
    PAPER,
    TEXT,
    VOICEMAIL,
    MEMBER,
    APP,
    CREW;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such channel
    public static Channel of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
