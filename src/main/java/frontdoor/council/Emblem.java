package frontdoor.council;

import org.jspecify.annotations.Nullable;

/// What stands for the council on its pages beside its name.
///
/// @param crest null where it has none
public record Emblem(@Nullable Crest crest) {}
