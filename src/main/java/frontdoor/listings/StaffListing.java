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
    ///
    /// @param telephone a number a line, as `cost` and `hours` are one a line
    /// @param hours `Monday, Thursday 09:00-17:00`, `Monthly: Tuesday 14:00-16:00`, or words
    /// @param youngest an age in whole years, as `oldest` is
    /// @param languages their names with commas between, as `wards` are
    public record Edit(
            String name,
            String says,
            String telephone,
            String email,
            String website,
            String cost,
            String hours,
            String youngest,
            String oldest,
            String languages,
            String wards,
            String alert,
            String forWhom,
            String status) {}
}
