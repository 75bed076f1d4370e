package frontdoor.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The time that clocks on the wall show in the United Kingdom. Days begin and end by it; the database keeps moments.
public final class CivilTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CivilTime() {}

    /// The day on which something happens.
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
