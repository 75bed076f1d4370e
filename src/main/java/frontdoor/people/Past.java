package frontdoor.people;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a record's history.
///
/// @param by an actor, `staff:sam`
/// @param part the table, as [Part#key]
/// @param before fields that changed, as they were; empty for what was added
/// @param after fields that changed, as they became; empty for what was taken away
/// @param undoes whether it took back an earlier line
public record Past(
        long id,
        Instant at,
        String by,
        String part,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        boolean undoes) {}
