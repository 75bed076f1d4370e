package frontdoor.wallboard;

import java.util.Locale;

/// Which contacts a figure counts, so that the rows behind it can be read.
public enum Counted {
    ALL(""),
    NEEDING("and outcome <> 'abandoned'"),
    RESOLVED("and outcome = 'resolved'"),
    AVOIDABLE("and outcome is not null and avoidable");

    final String condition;

    Counted(String condition) {
        this.condition = condition;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
