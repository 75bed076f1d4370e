package frontdoor.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place that somebody has at a partner's surgery.
///
/// @param place the key of an access point
/// @param surgery the key of what the partner offers there
/// @param at on the wall's clock
/// @param person id of whoever is on record, or null
/// @param reach how to tell them that something has changed, or null
/// @param words what it is about, or null
/// @param about the reference of the case that it is about, or null
/// @param keepUntil the day on which it is disposed of, or null when nothing says
/// @param revision moves with each step
public record Booking(
        UUID id,
        String place,
        String surgery,
        LocalDate day,
        LocalTime at,
        @Nullable Long person,
        String name,
        @Nullable String reach,
        @Nullable String words,
        @Nullable String about,
        State state,
        @Nullable LocalDate keepUntil,
        int revision) {

    public enum State {
        BOOKED,
        CANCELLED,
        CAME,
        NO_SHOW;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /// What can be done with one, but for moving it.
    public enum Step {
        CANCEL(State.CANCELLED),
        COME(State.CAME),
        NO_SHOW(State.NO_SHOW),
        /// As it was booked: a slip is put right.
        RESTORE(State.BOOKED);

        private final State to;

        Step(State to) {
            this.to = to;
        }

        State to() {
            return to;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Step> of(String key) {
            return Arrays.stream(values())
                    .filter(step -> step.key().equals(key))
                    .findFirst();
        }
    }

    /// Under which what is written about it is kept.
    static String about(UUID id) {
        return "booking/" + id;
    }

    /// Whether it takes a place that nobody else can have.
    public boolean takesPlace() {
        return state != State.CANCELLED;
    }

    /// Nobody comes, or fails to, before the day.
    public boolean may(Step step, LocalDate today) {
        return switch (step) {
            case CANCEL -> state == State.BOOKED;
            case COME, NO_SHOW -> state == State.BOOKED && !day.isAfter(today);
            case RESTORE -> state != State.BOOKED;
        };
    }
}
