package frontdoor.resident;

import java.time.Instant;
import java.util.List;

/// Cases of the same service that the person has open.
///
/// @param next the step on which they tell us about something else
public record OpenPage(String service, String title, List<Own> cases, String next) {

    /// @param status where it is, in the service's words
    public record Own(String reference, Instant openedAt, String status) {}
}
