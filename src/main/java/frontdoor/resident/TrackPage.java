package frontdoor.resident;

import frontdoor.web.Problems;

/// @param reference as it was typed
public record TrackPage(String reference, Problems problems) {}
