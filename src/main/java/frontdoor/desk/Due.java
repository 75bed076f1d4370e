package frontdoor.desk;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When something is due, as an officer thinks of it: so many days late, today, tomorrow, in so many days.
///
/// @param at the last moment that is in time, or null when nothing is due
/// @param days from today until then, negative when it is past
/// @param byTheDay whether it runs to the end of a day, so that the time of day says nothing
public record Due(@Nullable Instant at, State state, long days, boolean byTheDay) {

    public enum State {
        NONE,
        LATE,
        TODAY,
        TOMORROW,
        LATER
    }

    public static Due of(@Nullable Instant at, Clock clock) {
        if (at == null) {
            return new Due(null, State.NONE, 0, true);
        }
        var now = clock.instant();
        long days = ChronoUnit.DAYS.between(CivilTime.day(now), CivilTime.day(at));
        return new Due(at, state(at.isBefore(now), days), days, CivilTime.isByTheDay(at));
    }

    private static State state(boolean past, long days) {
        if (past) {
            return State.LATE;
        }
        if (days == 0) {
            return State.TODAY;
        }
        return days == 1 ? State.TOMORROW : State.LATER;
    }

    public boolean isLate() {
        return state == State.LATE;
    }

    /// Whether it is due before the next working day can be counted on.
    public boolean isAtRisk() {
        return state == State.TODAY || state == State.TOMORROW;
    }

    public long daysLate() {
        return -days;
    }
}
