package frontdoor.conversations;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody did to a conversation: one line of its history.
///
/// @param what a key, such as `claimed`
/// @param note what they said with it, or null
/// @param to the username or the team to whom it was given, or null
public record Happening(
        long id,
        Instant at,
        Actor by,
        String what,
        @Nullable String note,
        @Nullable String to,
        boolean undone) {

    private static final Set<String> CORRECTIONS = Set.of("moved", "split", "joined", "customer");

    public boolean canBeUndone() {
        return CORRECTIONS.contains(what) && !undone;
    }
}
