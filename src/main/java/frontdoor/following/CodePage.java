package frontdoor.following;

import frontdoor.web.Problems;

/// The page that asks for the code which was sent.
public record CodePage(String reference, Problems problems) {}
