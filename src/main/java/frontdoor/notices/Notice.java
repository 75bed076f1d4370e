package frontdoor.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that one of the staff was told of.
///
/// @param about the reference of a case, a conversation or an article, or the key of a partner
/// @param detail which promise, as `service.standard`; null for what is no promise
/// @param fresh whether they have not opened it yet
public record Notice(
        long id,
        String username,
        What what,
        String about,
        @Nullable String detail,
        Instant at,
        boolean fresh) {}
