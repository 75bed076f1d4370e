package frontdoor.web;

import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// When residents' pages are taken away on purpose, for work that cannot be done beside them. Times are London's.
///
/// @param from null for from the start
/// @param until when they are back; null for not away at all
@ConfigurationProperties("frontdoor.away")
record AwaySettings(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {

    AwaySettings {
        if (from != null && until == null) {
            throw new IllegalArgumentException("frontdoor.away.from needs frontdoor.away.until, which people are told");
        }
    }

    /// Until when it is away, or null if it is not.
    @Nullable
    Instant until(Instant now) {
        var back = until == null ? null : until.atZone(CivilTime.ZONE).toInstant();
        boolean begun = from == null || !from.atZone(CivilTime.ZONE).toInstant().isAfter(now);
        return back != null && begun && now.isBefore(back) ? back : null;
    }
}
