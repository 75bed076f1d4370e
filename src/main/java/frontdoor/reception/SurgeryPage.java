package frontdoor.reception;

import frontdoor.visits.Booking;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `reception/surgery` shows: when a partner comes next, who has a place, and the form for one more.
///
/// @param command made with the page
/// @param booked those of the days shown that were not cancelled
/// @param times at which a place is free, as `2026-11-24 10:30`
/// @param moving the booking that is moved, or null to book a new one
/// @param notice a key, or null
public record SurgeryPage(
        String place,
        String placeTitle,
        String surgery,
        String partner,
        UUID command,
        List<Day> days,
        List<Option> times,
        @Nullable Booking moving,
        String sought,
        boolean found,
        List<Option> who,
        String name,
        String reach,
        String words,
        @Nullable String notice,
        Problems problems) {

    public record Day(LocalDate date, List<Booked> booked, int free) {}

    /// @param steps what can be done with it, keys
    public record Booked(Booking booking, List<String> steps) {}

    public String here() {
        return "/desk/reception/" + place + "/surgeries/" + surgery;
    }
}
