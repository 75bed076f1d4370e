package frontdoor.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// @param role who is told
    /// @param standard which clock is due soon, or late
    record Warn(String standard, boolean late, @Nullable String role) implements Effect {}

    record Close(String outcome) implements Effect {}

    /// The steps that `system` took in the same decision, in order: `stage.action`.
    record Automatic(List<String> steps) implements Effect {}
}
