package frontdoor.partnering;

import frontdoor.web.Problems;

/// Where a code is typed.
///
/// @param spent whether there were too many tries, so that only a new one works
public record CodePage(boolean spent, Problems problems) {}
