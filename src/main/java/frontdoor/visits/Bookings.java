package frontdoor.visits;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.notify.Messages;
import frontdoor.visits.BookingMessages.What;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Places at partners' surgeries. When a partner comes is said in `access_points.yaml`; who comes to them is kept here.
/// Whoever has one is written to when it is booked, moved or given up, in the transaction in which that is done; so is
/// the case told that it is about.
@Component
public class Bookings {

    private static final int TRIES = 5;

    private final BookingStore store;
    private final AccessPoints places;
    private final BookingMessages writing;
    private final Messages messages;
    private final ObjectProvider<BookingHeard> hearing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bookings(
            BookingStore store,
            AccessPoints places,
            BookingMessages writing,
            Messages messages,
            ObjectProvider<BookingHeard> hearing,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.writing = writing;
        this.messages = messages;
        this.hearing = hearing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// @param told false if there is no way to write to them that they allow: somebody must tell them
        record Done(Booking booking, boolean told) implements Outcome {}

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
            return done(What.BOOKED, known.get());
        }
        var slot = booking.slot();
        int seats = seats(slot.place(), slot.surgery(), slot.day(), slot.at());
        var booked = again(
                What.BOOKED,
                booking.id(),
                by,
                () -> store.book(booking, seats, places.keepUntil(slot.day()), clock.instant(), by));
        return booked.or(() -> store.find(booking.id()))
                .map(now -> done(What.BOOKED, now))
                .orElseGet(Outcome.Full::new);
    }

    /// @param revision of the booking that the page showed
    public Outcome move(UUID command, UUID id, int revision, LocalDate day, LocalTime time, Actor by) {
        var found = store.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var booking = found.get();
        if (store.isDone(command)) {
            return done(What.MOVED, booking);
        }
        if (booking.revision() != revision || booking.state() != Booking.State.BOOKED) {
            return new Outcome.Stale(booking);
        }
        int seats = seats(booking.place(), booking.surgery(), day, time);
        var moved = again(
                What.MOVED,
                command,
                by,
                () -> store.move(command, booking, day, time, seats, places.keepUntil(day), clock.instant(), by));
        return after(What.MOVED, command, id, moved);
    }

    public Outcome take(UUID command, UUID id, int revision, Booking.Step step, Actor by) {
        var found = store.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var booking = found.get();
        var what = toTell(step, booking);
        if (store.isDone(command)) {
            return done(what, booking);
        }
        if (booking.revision() != revision || !booking.may(step, CivilTime.day(clock.instant()))) {
            return new Outcome.Stale(booking);
        }
        int seats = seats(booking.place(), booking.surgery(), booking.day(), booking.at());
        try {
            var taken = again(what, command, by, () -> store.take(command, booking, step, seats, clock.instant(), by));
            return after(what, command, id, taken);
        } catch (BookingHeard.CannotBe over) {
            return new Outcome.Stale(booking);
        }
    }

    /// Null for a step of which the person knows themselves.
    private static @Nullable What toTell(Booking.Step step, Booking before) {
        return switch (step) {
            case CANCEL -> What.CANCELLED;
            case RESTORE -> before.state() == Booking.State.CANCELLED ? What.BOOKED : null;
            case COME, NO_SHOW -> null;
        };
    }

    private Outcome after(@Nullable What what, UUID command, UUID id, Optional<Booking> changed) {
        if (changed.isPresent()) {
            return done(what, changed.get());
        }
        var now = store.find(id).orElseThrow();
        return store.isDone(command) ? done(what, now) : new Outcome.Full();
    }

    private Outcome done(@Nullable What what, Booking now) {
        return new Outcome.Done(now, what == null || writing.of(what, now, "").isPresent());
    }

    /// Two who take the last number at once try again: the second sees what the first took.
    ///
    /// @param what is written to the person, or null for nothing
    private Optional<Booking> again(@Nullable What what, UUID command, Actor by, Supplier<Optional<Booking>> write) {
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(_ -> {
                    var changed = write.get();
                    if (what != null) {
                        messages.accept(changed.flatMap(now -> writing.of(what, now, command.toString())).stream()
                                .toList());
                        changed.filter(now -> now.about() != null).ifPresent(now -> tell(what, command, now, by));
                    }
                    return changed;
                }));
            } catch (DuplicateKeyException taken) {
                if (tries == TRIES) {
                    return Optional.empty();
                }
            }
        }
    }

    private void tell(What what, UUID command, Booking now, Actor by) {
        var happened = switch (what) {
            case BOOKED -> BookingHeard.What.BOOKED;
            case MOVED -> BookingHeard.What.MOVED;
            case CANCELLED -> BookingHeard.What.CANCELLED;
            case REMINDER -> throw new IllegalArgumentException("Nothing changes with a reminder");
        };
        hearing.forEach(each -> each.heard(happened, command, now, by, clock.instant()));
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

    /// The one that stands, or else the latest that was about a case.
    public Optional<Booking> about(String reference) {
        return store.about(reference);
    }

    /// Times at which somebody can still be seen, the earliest first.
    ///
    /// @param days on which somebody may be seen at all
    /// @param after on the wall's clock: only later ones
    /// @param most how many
    public List<LocalDateTime> free(
            String place, String surgery, Collection<LocalDate> days, LocalDateTime after, int most) {
        var offered = places.find(place).flatMap(found -> found.surgery(surgery));
        if (offered.isEmpty() || days.isEmpty()) {
            return List.of();
        }
        var taken = of(place, surgery, days).stream()
                .filter(Booking::takesPlace)
                .collect(Collectors.groupingBy(each -> each.day().atTime(each.at()), Collectors.counting()));
        return days.stream()
                .sorted()
                .flatMap(day -> offered.get().times(day).stream().map(day::atTime))
                .filter(time -> time.isAfter(after)
                        && taken.getOrDefault(time, 0L) < offered.get().places())
                .limit(most)
                .toList();
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
