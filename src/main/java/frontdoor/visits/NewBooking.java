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
        Slot slot,
        Guest guest,
        @Nullable String words,
        @Nullable String about) {

    /// Where and when.
    public record Slot(String place, String surgery, LocalDate day, LocalTime at) {}

    /// Who comes.
    public record Guest(
            @Nullable Long person, String name, @Nullable String reach) {}
}
