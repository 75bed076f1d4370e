package frontdoor.partnering;

import frontdoor.web.Problems;

/// @param key the secret of the link
public record OpenPage(String key, Problems problems) {}
