package frontdoor.listings;

import org.jspecify.annotations.Nullable;

/// A listing that was found.
///
/// @param metres from where was asked, in a straight line to its nearest place; null where either has none
public record Hit(Listing listing, @Nullable Integer metres) {}
