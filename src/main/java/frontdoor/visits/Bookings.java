package frontdoor.visits;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Places at partners' surgeries. When a partner comes is said in `access_points.yaml`; who comes to them is kept here.
@Component
public class Bookings {

    private static final int TRIES = 5;

    private final BookingStore store;
    private final AccessPoints places;
    private final Clock clock;

    Bookings(BookingStore store, AccessPoints places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        record Done(Booking booking) implements Outcome {}

        /// Nobody comes then, or every place at that time is taken.
        record Full() implements Outcome {}

        /// Somebody else did something with it first, or it can no longer be done.
        record Stale(Booking now) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /// Books a place. The same page sent twice books it once.
    public Outcome book(NewBooking booking, Actor by) {
        var known = store.find(booking.id());
        if (known.isPresent()) {
            return new Outcome.Done(known.get());
        }
        int seats = seats(booking.place(), booking.surgery(), booking.day(), booking.at());
        return again(() -> store.book(booking, seats, clock.instant(), by))
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() ->
                        store.find(booking.id()).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Full::new));
    }

    /// @param revision of the booking that the page showed
    public Outcome move(UUID command, UUID id, int revision, LocalDate day, LocalTime time, Actor by) {
        var found = store.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var booking = found.get();
        if (store.isDone(command)) {
            return new Outcome.Done(booking);
        }
        if (booking.revision() != revision || booking.state() != Booking.State.BOOKED) {
            return new Outcome.Stale(booking);
        }
        int seats = seats(booking.place(), booking.surgery(), day, time);
        return after(command, id, again(() -> store.move(command, booking, day, time, seats, clock.instant(), by)));
    }

    public Outcome take(UUID command, UUID id, int revision, Booking.Step step, Actor by) {
        var found = store.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var booking = found.get();
        if (store.isDone(command)) {
            return new Outcome.Done(booking);
        }
        if (booking.revision() != revision || !booking.may(step, CivilTime.day(clock.instant()))) {
            return new Outcome.Stale(booking);
        }
        int seats = seats(booking.place(), booking.surgery(), booking.day(), booking.at());
        return after(command, id, again(() -> store.take(command, booking, step, seats, clock.instant(), by)));
    }

    private Outcome after(UUID command, UUID id, Optional<Booking> changed) {
        if (changed.isPresent()) {
            return new Outcome.Done(changed.get());
        }
        var now = store.find(id).orElseThrow();
        return store.isDone(command) ? new Outcome.Done(now) : new Outcome.Full();
    }

    /// Two who take the last number at once try again: the second sees what the first took.
    private static Optional<Booking> again(Supplier<Optional<Booking>> write) {
        for (int tries = 1; ; tries++) {
            try {
                return write.get();
            } catch (DuplicateKeyException taken) {
                if (tries == TRIES) {
                    return Optional.empty();
                }
            }
        }
    }

    /// How many can be seen then; 0 when nobody comes.
    private int seats(String place, String surgery, LocalDate day, LocalTime time) {
        return places.find(place)
                .flatMap(found -> found.surgery(surgery))
                .filter(found -> found.times(day).contains(time))
                .map(Surgery::places)
                .orElse(0);
    }

    public Optional<Booking> find(UUID id) {
        return store.find(id);
    }

    /// All of a day at a place, by time; at most 500.
    public List<Booking> on(String place, LocalDate day) {
        return store.on(place, day);
    }

    /// Of one surgery on some days, by day and time; at most 500.
    public List<Booking> of(String place, String surgery, Collection<LocalDate> days) {
        return store.of(place, surgery, days);
    }
}
