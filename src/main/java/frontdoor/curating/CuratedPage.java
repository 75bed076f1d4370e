package frontdoor.curating;

import frontdoor.listings.Changed;
import frontdoor.listings.StaffListing;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One listing as staff see it.
///
/// @param edit what the form shows: as it stands, or as it was typed
/// @param owner the title of the team
/// @param command the id of what would be done
/// @param done a key of the messages, or null
public record CuratedPage(
        StaffListing listing,
        StaffListing.Edit edit,
        String owner,
        LocalDate today,
        List<Changed> history,
        boolean mayChange,
        boolean mayShow,
        UUID command,
        Problems problems,
        @Nullable String done) {

    public List<Option> statuses(Words words) {
        return Stream.of("active", "temporarily closed", "inactive", "defunct")
                .map(status -> Option.of(status, words.localize("curating.status." + status.replace(' ', '-')))
                        .chosen(status.equals(edit.status())))
                .toList();
    }
}
