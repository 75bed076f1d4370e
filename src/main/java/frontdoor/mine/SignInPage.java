package frontdoor.mine;

import frontdoor.web.Problems;

/// @param email as it was typed
/// @param to the page they wanted
public record SignInPage(String email, String to, Problems problems) {}
