package frontdoor.services;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A clock of a case: a standard's promise, the timer of a system action, or a step of telling that a promise is still
/// not kept.
///
/// @param key the standard's key, `stage.action` for a timer, or `standard.still.1` for a step
/// @param dueAt the last moment that is still in time; while paused, as it was when the pause began
/// @param warnAt when to warn, or null
/// @param pausedAt since when it stands still, or null while it runs
/// @param endedAt when it stopped, or null while it runs or is paused
/// @param lateAt when the sweep noticed that it was late, or null
/// @param end how it ended, or null while it has not
public record ClockState(
        String key,
        Kind kind,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant warnedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant endedAt,
        @Nullable Instant lateAt,
        @Nullable End end) {

    public enum Kind {
        STANDARD,
        TIMER,
        STILL
    }

    /// `ENDED`: the case closed, or left the timer's stage, before the promise was kept or broken. A promise that was
    /// broken by then is `MISSED`, however the case closed. A timer that fired was `MET`.
    public enum End {
        MET,
        MISSED,
        ENDED
    }

    public boolean isRunning() {
        return endedAt == null && pausedAt == null;
    }

    public boolean isPaused() {
        return endedAt == null && pausedAt != null;
    }

    /// When the sweep must next look at it, or null when it need not.
    public @Nullable Instant nextAt() {
        if (!isRunning()) {
            return null;
        }
        if (warnAt != null && warnedAt == null) {
            return warnAt;
        }
        return lateAt == null ? dueAt : null;
    }

    boolean isWarnDue(Instant now) {
        return isRunning() && warnAt != null && warnedAt == null && !now.isBefore(warnAt);
    }

    boolean isLateDue(Instant now) {
        return isRunning() && lateAt == null && isAfterDue(now);
    }

    /// The last second counts to its end, as the last second of a day does.
    private boolean isAfterDue(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).isAfter(dueAt);
    }

    /// It stopped because the promise was kept, in time or not. A paused clock stopped being used when the
    /// pause began.
    ClockState stopped(Instant now) {
        return ended(now, isBroken(now) ? End.MISSED : End.MET);
    }

    /// The case closed in another way than by keeping the promise.
    ClockState closed(Instant now) {
        return ended(now, kind == Kind.STANDARD && isBroken(now) ? End.MISSED : End.ENDED);
    }

    private boolean isBroken(Instant now) {
        return lateAt != null || isAfterDue(pausedAt == null ? now : pausedAt);
    }

    ClockState ended(Instant now, End how) {
        return new ClockState(key, kind, startedAt, dueAt, warnAt, warnedAt, pausedAt, now, lateAt, how);
    }

    ClockState paused(Instant now) {
        return new ClockState(key, kind, startedAt, dueAt, warnAt, warnedAt, now, null, lateAt, null);
    }

    ClockState resumed(Instant newDue, @Nullable Instant newWarn) {
        return new ClockState(key, kind, startedAt, newDue, newWarn, warnedAt, null, null, lateAt, null);
    }

    /// A later due time is a new promise: it is warned of, and late, on its own.
    ClockState extended(Instant newDue, @Nullable Instant newWarn) {
        return new ClockState(key, kind, startedAt, newDue, newWarn, null, pausedAt, null, null, null);
    }

    ClockState warned(Instant now) {
        return new ClockState(key, kind, startedAt, dueAt, warnAt, now, pausedAt, null, lateAt, null);
    }

    /// What is late need not be warned of any more.
    ClockState late(Instant now) {
        var warned = warnedAt == null ? now : warnedAt;
        return new ClockState(key, kind, startedAt, dueAt, warnAt, warned, pausedAt, null, now, null);
    }
}
