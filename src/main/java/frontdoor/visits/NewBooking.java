package frontdoor.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place to be booked. The parts are those of [Booking].
///
/// @param id made with the page, so that booking twice is booking once
public record NewBooking(
        UUID id,
        String place,
        String surgery,
        LocalDate day,
        LocalTime at,
        @Nullable Long person,
        String name,
        @Nullable String reach,
        @Nullable String words,
        @Nullable String about) {

    /// One that is about no case.
    public NewBooking(
            UUID id,
            String place,
            String surgery,
            LocalDate day,
            LocalTime at,
            @Nullable Long person,
            String name,
            @Nullable String reach,
            @Nullable String words) {
        this(id, place, surgery, day, at, person, name, reach, words, null);
    }
}
