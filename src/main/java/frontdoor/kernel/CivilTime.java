package frontdoor.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time that clocks on the wall show in the United Kingdom. Days begin and end by it; the database keeps moments.
public final class CivilTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");

    private CivilTime() {}

    /// Its last second: what is promised for a day is in time until that second is over.
    public static Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
    }

    /// Whether something due then is promised for its day, so that the time of day says nothing.
    public static boolean isByTheDay(Instant due) {
        return due.atZone(ZONE).toLocalTime().equals(LAST_SECOND);
    }

    /// The day on which something happens.
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /// Whether anything of a council's may be of this moment: Java knows years that no database keeps.
    public static boolean isKept(Instant at) {
        return at.isAfter(EARLIEST) && at.isBefore(LATEST);
    }

    /// A moment as JDBC takes it.
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
