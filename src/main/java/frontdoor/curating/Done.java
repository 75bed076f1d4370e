package frontdoor.curating;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was just done, as the next page says it.
final class Done {

    private static final Set<String> KNOWN = Set.of(
            "checked",
            "edited",
            "hidden",
            "hiddenAway",
            "shown",
            "withdrawn",
            "listed",
            "undone",
            "capacity",
            "joined",
            "apart",
            "stale");

    private Done() {}

    /// @return a key of the messages, or null for none that we know
    static @Nullable String key(@Nullable String done) {
        return done != null && KNOWN.contains(done) ? "curating.done." + done : null;
    }
}
