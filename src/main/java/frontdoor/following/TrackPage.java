package frontdoor.following;

import frontdoor.web.Problems;

/// @param reference as it was typed
/// @param contact an email address or a telephone number, as it was typed
/// @param ended whether the person's time ran out while they were typing, so that a new code is needed
public record TrackPage(String reference, String contact, boolean ended, Problems problems) {}
