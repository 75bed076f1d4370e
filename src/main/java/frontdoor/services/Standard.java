package frontdoor.services;

import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import frontdoor.forms.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A promise with a clock.
///
/// @param when the clock starts only if this holds
/// @param within how long, by the date from which it holds; the one in force on the day the clock starts counts
/// @param pauseIn stages in which the clock stands still
/// @param restart whether its start happening again starts a new clock
/// @param warn how long before it is due the queue is warned, or null
/// @param lateQueue the queue that a late case goes to, or null to stay
/// @param lateTell the role that is told, or null
/// @param source where the promise comes from, or null
public record Standard(
        String key,
        String title,
        When when,
        Begin start,
        Stop stop,
        List<Dated<Span>> within,
        String calendar,
        TimeLimit.DayZero dayZero,
        TimeLimit.Roll roll,
        Set<String> pauseIn,
        boolean restart,
        @Nullable Span warn,
        @Nullable String lateQueue,
        @Nullable String lateTell,
        @Nullable String source) {

    /// What starts the clock.
    public sealed interface Begin {

        record Created() implements Begin {}

        record Entered(String stage) implements Begin {}

        record Done(String action) implements Begin {}

        /// The clock runs from the day that the answer gives.
        record Answered(String question) implements Begin {}
    }

    /// What stops it: any of these.
    public record Stop(Set<String> actions, Set<String> stages, Set<String> outcomes, boolean anyOutcome) {}

    /// The same promise, with today's practice of warning and of what is done when it is late.
    ///
    /// @param today the standard of the version in force, or null if it has none
    public Standard practisedAs(@Nullable Standard today) {
        return today == null
                ? this
                : new Standard(
                        key,
                        title,
                        when,
                        start,
                        stop,
                        within,
                        calendar,
                        dayZero,
                        roll,
                        pauseIn,
                        restart,
                        today.warn,
                        today.lateQueue,
                        today.lateTell,
                        source);
    }

    /// The same promise, in other words.
    Standard called(String other) {
        return new Standard(
                key, other, when, start, stop, within, calendar, dayZero, roll, pauseIn, restart, warn, lateQueue,
                lateTell, source);
    }

    /// How long a clock that starts on this day may run.
    public TimeLimit limit(LocalDate day) {
        return new TimeLimit(Dated.on(within, day), calendar, dayZero, roll);
    }
}
