package frontdoor.mine;

import frontdoor.web.Problems;

/// @param email where we wrote to
public record SentPage(String email, Problems problems) {}
