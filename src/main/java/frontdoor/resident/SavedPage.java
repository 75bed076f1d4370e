package frontdoor.resident;

import java.time.Instant;

/// That the link was sent.
///
/// @param next the step to go on with at once
public record SavedPage(String service, String title, Instant until, String next) {}
