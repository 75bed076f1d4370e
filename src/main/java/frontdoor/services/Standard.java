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
/// @param late what is done when it is late
/// @param call the rota of `rotas.yaml` whose turn is to be called while it runs, or null
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
        Late late,
        @Nullable String call,
        @Nullable String source) {

    /// Among those who are told: whoever works on the case; while nobody does, whoever leads its team.
    public static final String OWNER = "owner";

    /// Among those who are told: whoever leads the case's team.
    public static final String LEADER = "leader";

    /// What is done when a promise is broken. Whoever works on the case is told in any case.
    ///
    /// @param queue the queue that a late case goes to, or null to stay
    /// @param tell who else is told: roles, `owner` or `leader`
    /// @param still who is told while it is still not kept, step after step
    public record Late(@Nullable String queue, List<String> tell, List<Step> still) {

        public Late {
            tell = List.copyOf(tell);
            still = List.copyOf(still);
        }
    }

    /// @param after how long after it became late
    /// @param tell who is told then
    public record Step(Span after, List<String> tell) {

        public Step {
            tell = List.copyOf(tell);
        }
    }

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
                        today.late,
                        today.call,
                        source);
    }

    /// The same promise, in other words.
    Standard called(String other) {
        return new Standard(
                key, other, when, start, stop, within, calendar, dayZero, roll, pauseIn, restart, warn, late, call,
                source);
    }

    /// How long a clock that starts on this day may run.
    public TimeLimit limit(LocalDate day) {
        return new TimeLimit(Dated.on(within, day), calendar, dayZero, roll);
    }
}
