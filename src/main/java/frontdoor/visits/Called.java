package frontdoor.visits;

/// What came of asking for the next visitor.
public sealed interface Called {

    record Next(Visit visit) implements Called {}

    record Nobody() implements Called {}

    /// The desk has somebody already: `visit`.
    record Busy(Visit visit) implements Called {}
}
