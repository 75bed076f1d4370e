package frontdoor.resident;

import frontdoor.drafts.SavedDrafts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a link leads back to.
///
/// @param link its secret, or null where it leads nowhere any more
/// @param title of the service that was begun
/// @param reference the case it became, or null while it is not sent
public record ReturnPage(
        @Nullable String link,
        String title,
        @Nullable Instant until,
        @Nullable String reference) {

    static final ReturnPage ENDED = new ReturnPage(null, "", null, null);

    static ReturnPage of(String link, SavedDrafts.Saved saved, String title) {
        var reference = saved.draft().reference();
        return new ReturnPage(link, title, saved.until(), reference == null ? null : reference.value());
    }
}
