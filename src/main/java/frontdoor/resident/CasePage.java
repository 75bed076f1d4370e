package frontdoor.resident;

import frontdoor.web.Link;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case as the person who reported it reads it.
///
/// @param status where it is, or how it ended
/// @param says what happens next or what the end means, or null
/// @param actions what they may do now
/// @param answers what they told us; empty for somebody whose report was added to another's
/// @param notice a key of a message to show first, or null
public record CasePage(
        String reference,
        String title,
        boolean open,
        String status,
        @Nullable String says,
        List<DonePage.Promise> promises,
        List<Link> actions,
        List<Step> story,
        List<SummaryRow> answers,
        @Nullable String notice) {

    /// @param text what was written to or by the person, or null
    public record Step(Instant at, String title, @Nullable String text) {}
}
