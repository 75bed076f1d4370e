package frontdoor.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One time that somebody was in touch, as far as the reader may know of it.
///
/// @param id of the contact; those before it are the older ones
/// @param about the service's title, or null
/// @param outcome what came of it, a part of the key of its words, or null
public record PastContact(
        long id,
        Instant at,
        String channel,
        @Nullable String about,
        @Nullable String outcome,
        @Nullable String note,
        List<String> cases) {}
