package frontdoor.services;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A clock of a case: a standard's promise, or the timer of a system action.
///
/// @param key the standard's key, or `stage.action` for a timer
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
        TIMER
    }

    /// `ENDED`: the case closed, or left the timer's stage, before the promise was kept or broken.
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
}
