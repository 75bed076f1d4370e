package frontdoor.listings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A listing as staff see it.
///
/// @param revision grows with each change; who changes it says which one they saw
/// @param owner key of the team that answers for it
/// @param reviewDays how long what was made sure of counts
/// @param hidden it, or the whole of its organisation, is shown to nobody but those who may know
/// @param withdrawn since when it is no longer listed, or null
/// @param text what may be edited, as it stands
public record StaffListing(
        Listing listing,
        int revision,
        String owner,
        int reviewDays,
        boolean hidden,
        @Nullable Instant withdrawn,
        Edit text) {

    /// The parts that staff change by hand. An empty text takes the part away, save the name.
    public record Edit(
            String name, String says, String alert, String status, Contact contact, Visit visit, Audience audience) {}

    /// How they are reached.
    ///
    /// @param telephone a number a line
    public record Contact(String telephone, String email, String website) {}

    /// When somebody can come, and what it costs them.
    ///
    /// @param cost one a line, as `hours` are
    /// @param hours `Monday, Thursday 09:00-17:00`, `Monthly: Tuesday 14:00-16:00`, or words
    public record Visit(String cost, String hours) {}

    /// Whom it is for.
    ///
    /// @param youngest an age in whole years, as `oldest` is
    /// @param languages their names with commas between, as `wards` are
    public record Audience(String forWhom, String youngest, String oldest, String languages, String wards) {}
}
