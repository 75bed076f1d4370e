package frontdoor.services;

import java.util.List;

/// What a decision calls for. A closed set: a new one is a change of the platform, with tests.
public sealed interface Effect {

    record Send(String letter) implements Effect {}

    record Refer(String line) implements Effect {}

    record Retract(String line) implements Effect {}

    record Issue(String grant) implements Effect {}

    /// @param pence the amount in force on the day
    record TakeFee(String fee, long pence) implements Effect {}

    /// A clock started, was paused, resumed, extended, or ended: its new state.
    record SetClock(ClockState clock) implements Effect {}

    /// @param standard which clock is due soon, or late
    /// @param tell who is told: roles, [Standard#OWNER] or [Standard#LEADER]
    record Warn(String standard, Lateness lateness, List<String> tell) implements Effect {

        public Warn {
            tell = List.copyOf(tell);
        }
    }

    /// How late a promise is that somebody is told of.
    enum Lateness {
        AT_RISK,
        LATE,
        /// It was late before, and a step of `late.still` has come.
        STILL_LATE
    }

    record Close(String outcome) implements Effect {}

    /// The steps that `system` took in the same decision, in order: `stage.action`.
    record Automatic(List<String> steps) implements Effect {}
}
