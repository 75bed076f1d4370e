package frontdoor.services;

import frontdoor.calendars.TimeLimit;
import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The clocks of a case: what starts, stops, pauses and extends them.
final class Clocks {

    private static final String STILL = ".still.";

    private final Draft draft;

    Clocks(Draft draft) {
        this.draft = draft;
    }

    void opened() {
        start(begin -> begin instanceof Standard.Begin.Created);
    }

    /// A clock that runs from a date in an answer starts as soon as that answer is there.
    void answered() {
        for (var standard : draft.service.terms().standards().values()) {
            if (standard.start() instanceof Standard.Begin.Answered(String question)
                    && !draft.clocks.containsKey(standard.key())
                    && draft.answers.get(question) instanceof String day
                    && draft.holds(standard.when())) {
                start(
                        standard,
                        LocalDate.parse(day).atStartOfDay(CivilTime.ZONE).toInstant());
            }
        }
    }

    void done(String action) {
        stop(standard -> standard.stop().actions().contains(action));
        start(begin -> begin instanceof Standard.Begin.Done(String trigger) && trigger.equals(action));
    }

    /// The timers of the stage that was left end, those of the one entered start.
    void entered(Service.Stage stage) {
        endTimers();
        stop(standard -> standard.stop().stages().contains(stage.key()));
        start(begin -> begin instanceof Standard.Begin.Entered(String trigger) && trigger.equals(stage.key()));
        for (var action : stage.actions().values()) {
            if (action.after() != null) {
                var due = draft.facts.calendars().due(TimeLimit.of(action.after()), draft.now);
                draft.set(started(stage.key() + "." + action.key(), ClockState.Kind.TIMER, draft.now, due, null));
            }
        }
    }

    /// Kept promises are met or missed; every other clock just ends, if its promise was not broken before.
    void closed(String outcome) {
        stop(standard ->
                standard.stop().anyOutcome() || standard.stop().outcomes().contains(outcome));
        for (var clock : List.copyOf(draft.clocks.values())) {
            if (clock.endedAt() == null) {
                draft.set(clock.closed(draft.now));
            }
        }
    }

    /// Clocks stand still in the stages that their standard names, and nowhere else.
    void pauseOrResume() {
        for (var standard : draft.service.terms().standards().values()) {
            var clock = draft.clocks.get(standard.key());
            if (clock == null) {
                continue;
            }
            var still = draft.isIn(standard.pauseIn());
            var pausedAt = clock.pausedAt();
            if (still && clock.isRunning()) {
                draft.set(clock.paused(draft.now));
            } else if (!still && pausedAt != null && clock.isPaused()) {
                draft.set(resumed(standard, clock, pausedAt));
            }
        }
    }

    void extend(Service.Extend extend, String action) {
        draft.extended.add(extend.standard() + "." + action);
        var clock = draft.clocks.get(extend.standard());
        if (clock != null && clock.endedAt() == null) {
            var standard = standard(extend.standard());
            var due = draft.facts
                    .calendars()
                    .extended(limit(standard, clock), clock.startedAt(), clock.dueAt(), extend.by());
            draft.set(clock.extended(due, warning(standard, due, clock.startedAt())));
            endSteps(standard);
        }
    }

    /// The steps of telling that it is still late begin.
    void late(Standard standard) {
        for (int number = 1; number <= standard.late().still().size(); number++) {
            still(standard, number);
        }
    }

    /// @param number of the step, from 1
    void still(Standard standard, int number) {
        var after = standard.late().still().get(number - 1).after();
        var due = draft.facts.calendars().due(TimeLimit.of(after), draft.now);
        draft.set(started(standard.key() + STILL + number, ClockState.Kind.STILL, draft.now, due, null));
    }

    static String standardOf(ClockState step) {
        return step.key().substring(0, step.key().indexOf(STILL));
    }

    static int numberOf(ClockState step) {
        return Integer.parseInt(step.key().substring(step.key().indexOf(STILL) + STILL.length()));
    }

    private void start(Predicate<Standard.Begin> happened) {
        for (var standard : draft.service.terms().standards().values()) {
            if (happened.test(standard.start()) && mayStart(standard) && draft.holds(standard.when())) {
                start(standard, draft.now);
            }
        }
    }

    /// A clock that still runs is not started again: that would hide a promise about to be broken.
    private boolean mayStart(Standard standard) {
        var earlier = draft.clocks.get(standard.key());
        return earlier == null || (standard.restart() && earlier.endedAt() != null);
    }

    private void start(Standard standard, Instant from) {
        var due = draft.facts.calendars().due(standard.limit(day(from)), from);
        draft.set(started(standard.key(), ClockState.Kind.STANDARD, from, due, warning(standard, due, from)));
    }

    private void stop(Predicate<Standard> kept) {
        for (var standard : draft.service.terms().standards().values()) {
            var clock = draft.clocks.get(standard.key());
            if (clock != null && clock.endedAt() == null && kept.test(standard)) {
                draft.set(clock.stopped(draft.now));
                endSteps(standard);
            }
        }
    }

    private void endSteps(Standard standard) {
        for (var clock : List.copyOf(draft.clocks.values())) {
            if (clock.kind() == ClockState.Kind.STILL
                    && clock.endedAt() == null
                    && standardOf(clock).equals(standard.key())) {
                draft.set(clock.ended(draft.now, ClockState.End.ENDED));
            }
        }
    }

    private void endTimers() {
        for (var clock : List.copyOf(draft.clocks.values())) {
            if (clock.kind() == ClockState.Kind.TIMER && clock.endedAt() == null) {
                draft.set(clock.ended(draft.now, ClockState.End.ENDED));
            }
        }
    }

    private ClockState resumed(Standard standard, ClockState clock, Instant pausedAt) {
        var due = draft.facts.calendars().resumed(limit(standard, clock), clock.dueAt(), pausedAt, draft.now);
        return clock.resumed(due, warning(standard, due, clock.startedAt()));
    }

    /// A warning that would come before the clock has started is none.
    private @Nullable Instant warning(Standard standard, Instant due, Instant startedAt) {
        if (standard.warn() == null) {
            return null;
        }
        var at = draft.facts.calendars().before(due, standard.warn(), standard.calendar());
        return at.isAfter(startedAt) ? at : null;
    }

    private Standard standard(String key) {
        return Objects.requireNonNull(draft.service.terms().standards().get(key), key);
    }

    private static TimeLimit limit(Standard standard, ClockState clock) {
        return standard.limit(day(clock.startedAt()));
    }

    private static LocalDate day(Instant at) {
        return CivilTime.day(at);
    }

    private static ClockState started(
            String key, ClockState.Kind kind, Instant from, Instant due, @Nullable Instant warn) {
        return new ClockState(key, kind, from, due, warn, null, null, null, null, null);
    }
}
