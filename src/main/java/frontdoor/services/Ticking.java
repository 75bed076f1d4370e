package frontdoor.services;

import java.util.LinkedHashSet;
import java.util.List;

/// What comes of a clock that has reached its warning, its due time or the moment to act.
final class Ticking {

    private final Draft draft;
    private final Clocks clocks;
    private final Moves moves;

    Ticking(Draft draft, Clocks clocks, Moves moves) {
        this.draft = draft;
        this.clocks = clocks;
        this.moves = moves;
    }

    /// A tick that comes too early, or a second time, changes nothing.
    void tick(String key) {
        var clock = draft.clocks.get(key);
        if (clock != null && draft.stage != null) {
            switch (clock.kind()) {
                case TIMER -> fire(clock);
                case STANDARD -> warnOrLate(clock);
                case STILL -> stillLate(clock);
            }
            moves.followOn();
        }
    }

    private void fire(ClockState timer) {
        var stage = draft.stage();
        if (stage == null || !timer.isRunning() || draft.now.isBefore(timer.dueAt())) {
            return;
        }
        draft.set(timer.ended(draft.now, ClockState.End.MET));
        var action = stage.actions().get(timer.key().substring(stage.key().length() + 1));
        if (action != null && draft.holds(action.when())) {
            moves.takeAutomatically(action);
        }
    }

    private void warnOrLate(ClockState clock) {
        var standard = draft.service.terms().standards().get(clock.key());
        if (standard == null) {
            return;
        }
        if (clock.isLateDue(draft.now)) {
            draft.set(clock.late(draft.now));
            clocks.late(standard);
            draft.queue = standard.late().queue() == null
                    ? draft.queue
                    : standard.late().queue();
            warn(standard, Effect.Lateness.LATE, standard.late().tell());
        } else if (clock.isWarnDue(draft.now)) {
            draft.set(clock.warned(draft.now));
            warn(standard, Effect.Lateness.AT_RISK, List.of());
        }
    }

    /// A step that comes while the promise stands still waits its time anew: nobody could do anything about it.
    private void stillLate(ClockState step) {
        if (!step.isRunning() || draft.now.isBefore(step.dueAt())) {
            return;
        }
        var standard = draft.service.terms().standards().get(Clocks.standardOf(step));
        var clock = standard == null ? null : draft.clocks.get(standard.key());
        var number = Clocks.numberOf(step);
        if (standard == null || clock == null || standard.late().still().size() < number) {
            draft.set(step.ended(draft.now, ClockState.End.ENDED));
        } else if (clock.isPaused()) {
            clocks.still(standard, number);
        } else {
            draft.set(step.ended(draft.now, ClockState.End.MET));
            warn(
                    standard,
                    Effect.Lateness.STILL_LATE,
                    standard.late().still().get(number - 1).tell());
        }
    }

    /// Whoever works on the case is told before anybody else is.
    private void warn(Standard standard, Effect.Lateness lateness, List<String> others) {
        var told = new LinkedHashSet<String>();
        if (lateness != Effect.Lateness.STILL_LATE) {
            told.add(Standard.OWNER);
        }
        told.addAll(others);
        draft.effects.add(new Effect.Warn(standard.key(), lateness, List.copyOf(told)));
    }
}
