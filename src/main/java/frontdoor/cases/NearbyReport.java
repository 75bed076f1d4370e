package frontdoor.cases;

import frontdoor.kernel.Reference;
import java.time.Instant;

/// An open report near a spot, with nothing of who made it or what they wrote.
///
/// @param reference of somebody else's case: not for a page to show
/// @param stage its stage, as its service calls it
/// @param metres how far off, roughly
public record NearbyReport(
        Reference reference, String service, int version, String stage, Instant openedAt, int metres) {}
