package frontdoor.calls;

/// Something rings, is offered, or is neither any more: what was seen before holds no longer.
public record CallsChanged() {}
