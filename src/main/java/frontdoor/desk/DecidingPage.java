package frontdoor.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Whether to share what was not sent, in place: with whom, what and on which ground stand already.
///
/// @param referral its id
/// @param to the recipient's title
/// @param items labels of what would be shared
/// @param basis in words
/// @param before what was decided of it before, the newest first
public record DecidingPage(
        UUID referral,
        String title,
        String to,
        List<String> items,
        String basis,
        List<Before> before,
        DecisionForm.Shown form) {

    /// @param by who decided, in words
    public record Before(Instant at, String by, boolean shared, String why) {}
}
