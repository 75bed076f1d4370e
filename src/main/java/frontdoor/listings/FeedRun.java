package frontdoor.listings;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One bringing-in of a feed.
///
/// @param pages that are stored, raw
/// @param note why it broke off; empty if it did not
/// @param report what applying it would do, or did; null while it is not whole
public record FeedRun(
        long id,
        String name,
        String url,
        String licence,
        String owner,
        Instant started,
        String by,
        State state,
        int pages,
        String note,
        @Nullable Report report) {

    public enum State {
        FETCHING,
        /// It goes on from the page after the last that is stored. Nothing of it is shown.
        BROKEN,
        WHOLE,
        APPLIED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param added listings that are new
    /// @param changed listings that came from this feed before
    /// @param kept ids that are left alone, because they are our own or staff changed them
    /// @param refused what will not do, with the reason; at most a hundred
    /// @param pairs how many may be there already; 0 before it is applied
    public record Report(int added, int changed, int kept, List<String> refused, int pairs) {}
}
