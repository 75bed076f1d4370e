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

    /// Whether fetching can go on: a file has nothing more to fetch.
    public boolean goesOn() {
        return (state == State.BROKEN || state == State.FETCHING) && !url.startsWith("file:");
    }

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
    /// @param first some of each kind by name; null in what was noted before names were
    public record Report(
            int added,
            int changed,
            int kept,
            List<String> refused,
            int pairs,
            @Nullable First first) {}

    /// Names of the first of each kind, at most [#MOST] of each.
    ///
    /// @param alike new ones with the name of one that is there already
    /// @param gone came from this feed before and are not in it now; applying leaves them
    public record First(List<String> added, List<String> changed, List<String> alike, List<String> gone) {

        public static final int MOST = 25;
    }
}
