package frontdoor.calls;

import org.jspecify.annotations.Nullable;

/// A call that rings for a member of staff, or that they talk in.
///
/// @param id the telephone system's own
/// @param number from which it comes, E.164, or null when it is withheld
/// @param queue what the person rang for, or null
/// @param passed whether a colleague has passed it on
/// @param answered whether they have picked it up
/// @param taken whether it is, or was, on their screen
public record Ringing(
        String id,
        String username,
        @Nullable String number,
        @Nullable String queue,
        boolean passed,
        boolean answered,
        boolean taken) {}
