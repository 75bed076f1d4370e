package frontdoor.files;

import java.util.Locale;

/// Whether a file may be given out.
public enum State {
    /// Checked by us; the council runs no virus scanner.
    UNSCANNED,
    CLEAN,
    /// The scanner has not answered yet. It is given to nobody.
    HELD,
    /// The scanner found something; the content is gone.
    REJECTED;

    public boolean isReleased() {
        return this == UNSCANNED || this == CLEAN;
    }

    /// The last part of the key of its words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
