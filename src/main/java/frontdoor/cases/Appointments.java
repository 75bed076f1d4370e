package frontdoor.cases;

import frontdoor.forms.Truth;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.services.Appointment;
import frontdoor.services.Service;
import frontdoor.visits.AccessPoints;
import frontdoor.visits.Booking;
import frontdoor.visits.Bookings;
import frontdoor.visits.NewBooking;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The appointment that a case needs, as its service's file says: booking, moving and giving it up. When it can be is
/// said by [AppointmentTimes]. A booking is a place at one of the council's access points; the case's story tells of
/// it.
@Component
public class Appointments {

    private final Bookings bookings;
    private final AccessPoints places;
    private final AppointmentTimes times;

    Appointments(Bookings bookings, AccessPoints places, AppointmentTimes times) {
        this.bookings = bookings;
        this.places = places;
        this.times = times;
    }

    /// How a case stands with its appointment.
    public sealed interface Standing {

        /// In the language of the service that was given.
        String title();

        default @Nullable Booked booked() {
            return this instanceof Booked booked ? booked : null;
        }

        /// Why none can be booked yet, or null.
        default @Nullable String waits() {
            return this instanceof Waits waits ? waits.why() : null;
        }

        /// There is one.
        ///
        /// @param id of the booking
        /// @param at on the wall's clock
        /// @param where the place and its address
        /// @param changes whether it can still be moved or given up
        /// @param revision of the booking
        record Booked(String title, UUID id, LocalDateTime at, String where, boolean changes, int revision)
                implements Standing {}

        /// One can be booked.
        record Open(String title) implements Standing {}

        /// One cannot be booked yet.
        ///
        /// @param why in words
        record Waits(String title, String why) implements Standing {}
    }

    public enum Came {
        DONE,
        /// It is done, and there is no way to write to them that they allow.
        UNTOLD,
        /// Somebody else has that time, or did something with the booking first.
        TAKEN,
        /// None can be booked now.
        NOT_NOW
    }

    /// @param service the case's, in whichever language
    /// @return empty where none is needed
    public Optional<Standing> of(Case kase, Service service) {
        var needed = service.appointment();
        if (needed == null) {
            return Optional.empty();
        }
        var booked = bookings.about(kase.reference().value())
                .filter(booking -> booking.state() != Booking.State.CANCELLED)
                .<Standing>map(booking -> booked(needed.title(), booking));
        return booked.or(() -> unbooked(kase, service, needed));
    }

    /// The same, for who has read the case's story: a booking stands in it, and without one there is none to look for.
    public Optional<Standing> of(Case kase, Service service, List<TimelineEntry> story) {
        var needed = service.appointment();
        return needed != null && story.stream().noneMatch(entry -> entry.type().startsWith(BookingsHeard.STORY))
                ? unbooked(kase, service, needed)
                : of(kase, service);
    }

    /// The one that is booked, if one is.
    public Optional<Standing.Booked> booked(Case kase, Service service) {
        return of(kase, service)
                .flatMap(standing ->
                        standing instanceof Standing.Booked booked ? Optional.of(booked) : Optional.empty());
    }

    private Optional<Standing> unbooked(Case kase, Service service, Appointment needed) {
        if (!kase.isOpen()) {
            return Optional.empty();
        }
        return switch (times.test(needed.when(), kase, service)) {
            case Truth.Known(var holds)
            when holds && BookingsHeard.booking(kase, service).isPresent() ->
                Optional.of(new Standing.Open(needed.title()));
            case Truth.Known _ -> Optional.empty();
            case Truth.Unknown _ ->
                Optional.ofNullable(needed.waits()).map(why -> new Standing.Waits(needed.title(), why));
        };
    }

    private Standing.Booked booked(String title, Booking booking) {
        var at = booking.day().atTime(booking.at());
        return new Standing.Booked(
                title,
                booking.id(),
                at,
                places.find(booking.place()).map(AppointmentTimes::where).orElse(booking.place()),
                booking.state() == Booking.State.BOOKED && at.isAfter(times.now()),
                booking.revision());
    }

    /// What a form sent, if it is a time at all.
    private record Asked(String where, LocalDateTime at) {

        static Optional<Asked> of(String key) {
            var parts = key.split(" ", 2);
            try {
                return parts.length == 2 && parts[0].indexOf('.') > 0
                        ? Optional.of(new Asked(parts[0], LocalDateTime.parse(parts[1])))
                        : Optional.empty();
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }

    /// @param command made with the page, so that booking twice is booking once
    /// @param key a [AppointmentTimes.Time#key], as the form sent it
    public Came book(UUID command, Case kase, Service service, String key, Actor by) {
        var standing = of(kase, service).orElse(null);
        if (standing instanceof Standing.Booked booked) {
            return booked.id().equals(command) ? Came.DONE : Came.TAKEN;
        }
        if (!(standing instanceof Standing.Open(var title))) {
            return Came.NOT_NOW;
        }
        var asked = Asked.of(key).filter(time -> isOffered(kase, service, time));
        if (asked.isEmpty()) {
            return Came.TAKEN;
        }
        try {
            return came(bookings.book(booking(command, kase, title, asked.get()), by));
        } catch (BookingsHeard.NotNow moved) {
            return Came.NOT_NOW;
        }
    }

    /// What reception reads of it.
    static String words(String title, Reference about) {
        return title + ", " + about;
    }

    private static NewBooking booking(UUID command, Case kase, String title, Asked asked) {
        var whose = kase.reporters().getFirst();
        var reference = kase.reference().value();
        return new NewBooking(
                command,
                new NewBooking.Slot(
                        AppointmentTimes.place(asked.where()),
                        AppointmentTimes.offered(asked.where()),
                        asked.at().toLocalDate(),
                        asked.at().toLocalTime()),
                new NewBooking.Guest(
                        whose.person(),
                        whose.name() == null ? reference : whose.name(),
                        whose.email() != null ? whose.email() : whose.phone()),
                words(title, kase.reference()),
                reference);
    }

    /// Only what the service names for this case, on a working day to come.
    private boolean isOffered(Case kase, Service service, Asked asked) {
        var needed = service.appointment();
        return needed != null
                && times.isToCome(asked.at())
                && (needed.times().contains(asked.where())
                        || needed.soon() != null
                                && needed.soon().times().contains(asked.where())
                                && times.isUrgent(kase, service));
    }

    /// @param revision of the booking that the page showed
    public Came move(UUID command, Case kase, int revision, String key, Actor by) {
        var booking = bookings.about(kase.reference().value());
        var asked = Asked.of(key).filter(time -> times.isToCome(time.at()));
        if (booking.isEmpty() || asked.isEmpty()) {
            return Came.TAKEN;
        }
        var at = asked.get().at();
        return came(bookings.move(command, booking.get().id(), revision, at.toLocalDate(), at.toLocalTime(), by));
    }

    /// @param revision of the booking that the page showed
    public Came cancel(UUID command, Case kase, int revision, Actor by) {
        return bookings.about(kase.reference().value())
                .map(booking -> came(bookings.take(command, booking.id(), revision, Booking.Step.CANCEL, by)))
                .orElse(Came.TAKEN);
    }

    private static Came came(Bookings.Outcome outcome) {
        return switch (outcome) {
            case Bookings.Outcome.Done done -> done.told() ? Came.DONE : Came.UNTOLD;
            case Bookings.Outcome.Full _, Bookings.Outcome.Stale _, Bookings.Outcome.NotFound _ -> Came.TAKEN;
        };
    }
}
