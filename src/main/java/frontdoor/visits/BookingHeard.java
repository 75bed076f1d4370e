package frontdoor.visits;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/// Hears what becomes of bookings that are about a case, in the transaction in which it happens, whoever does it. What
/// it throws undoes the booking.
public interface BookingHeard {

    enum What {
        BOOKED,
        MOVED,
        CANCELLED,
        /// It is about this case now, and was about another.
        TAKEN_OVER
    }

    /// Thrown by whoever hears of it where it cannot be.
    class CannotBe extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public CannotBe(String message) {
            super(message);
        }
    }

    /// @param command of the step, once for each
    /// @param booking as it stands now; it is about a case
    void heard(What what, UUID command, Booking booking, Actor by, Instant at);
}
