package frontdoor.calls;

/// Something of calls or handovers has changed, and is not committed yet.
record Happened() {}
