package frontdoor.guard;

import frontdoor.identity.SignInStep.Asked;

/// Somebody who has passed one step of signing in and has others before them.
///
/// @param asked what comes next
/// @param to the page they wanted, an address below `/desk`
public record Halfway(String username, Asked asked, String to) {}
