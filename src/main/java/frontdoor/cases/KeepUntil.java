package frontdoor.cases;

import frontdoor.kernel.CivilTime;
import frontdoor.services.Service;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Until when a case is kept that has ended.
final class KeepUntil {

    private KeepUntil() {}

    /// Counted from the day it ended, in calendar units. Null where it is counted from something else, which we do not
    /// know the day of: kept too long can be put right.
    static @Nullable LocalDate of(Service.Outcome outcome, Instant at) {
        if (outcome.keepFrom() != null) {
            return null;
        }
        return outcome.keep().keptFrom(CivilTime.day(at));
    }
}
