package frontdoor.listings;

import java.time.Instant;

/// One thing that was done with a listing.
///
/// @param by `staff:sam`
/// @param action `checked`, `edited`, `hidden`, `shown`, `withdrawn`, `listed`, `undone`, `joined`, `imported`
/// @param name what it was called before
public record Changed(Instant at, String by, String action, String name) {}
