package frontdoor.partnering;

import frontdoor.web.Problems;

/// @param email as it was typed
public record SignInPage(String email, Problems problems) {}
