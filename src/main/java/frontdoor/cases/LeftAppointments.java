package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.forms.Truth;
import frontdoor.kernel.Actor;
import frontdoor.services.CaseState;
import frontdoor.services.Service;
import frontdoor.visits.Booking;
import frontdoor.visits.Bookings;
import frontdoor.visits.Takeovers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// What becomes of an appointment that is still to come when its case was told in error, or goes on under another:
/// nobody registers the death of somebody who lives, and one death needs one appointment.
@Component
class LeftAppointments {

    private static final int TRIES = 10;

    private final Bookings bookings;
    private final Takeovers takeovers;
    private final AppointmentTimes times;
    private final Services services;
    private final CaseNotes notes;

    LeftAppointments(
            Bookings bookings, Takeovers takeovers, AppointmentTimes times, Services services, CaseNotes notes) {
        this.bookings = bookings;
        this.takeovers = takeovers;
        this.times = times;
        this.services = services;
        this.notes = notes;
    }

    /// Whether what a case comes to takes back why it needed one. After any other end the death is still to be
    /// registered.
    static boolean leaves(Service service, CaseState next) {
        return service.appointment() != null
                && service.death() != null
                && next.outcome() != null
                && service.death().error().contains(next.outcome());
    }

    /// Gives it up, and whoever has it is written to; once for each command. One whose time is over stays.
    ///
    /// @param command that ends the case
    void giveUp(UUID command, Case kase, Actor by) {
        for (int left = TRIES; left > 0; left--) {
            var booking = toCome(kase);
            if (booking.isEmpty()) {
                return;
            }
            var given = bookings.take(
                    made(command, "gives up"), booking.get().id(), booking.get().revision(), Booking.Step.CANCEL, by);
            switch (given) {
                case Bookings.Outcome.Done done -> {
                    if (!done.told()) {
                        notes.tell(made(command, "tells nobody"), kase.reference(), "appointment_untold", Map.of(), by);
                    }
                    return;
                }
                case Bookings.Outcome.Stale _, Bookings.Outcome.Full _, Bookings.Outcome.NotFound _ -> {}
            }
        }
        throw new OptimisticLockingFailureException("The booking of " + kase.reference() + " is changed all the time");
    }

    /// The one of a case that goes on under another is the other's, if that needs one and has none; else it is given
    /// up.
    ///
    /// @param command that ends the second
    /// @throws OptimisticLockingFailureException if somebody changes it, or books one for the first, at this moment
    void join(UUID command, Case second, Case first, Actor by) {
        var booking = toCome(second);
        if (booking.isEmpty()) {
            return;
        }
        var needed = services.forCase(first.service(), first.version()).appointment();
        if (needed == null || !needsOne(first)) {
            giveUp(command, second, by);
            return;
        }
        var taken = takeovers.take(
                made(command, "hands over"),
                booking.get(),
                first.reference().value(),
                Appointments.words(needed.title(), first.reference()),
                by);
        if (taken.isEmpty()) {
            throw new OptimisticLockingFailureException("The booking of " + second.reference() + " has just changed");
        }
        notes.appointment(
                made(command, "is handed over"),
                second.reference(),
                BookingsHeard.STORY + "handed_over",
                BookingsHeard.particulars(booking.get()),
                by);
    }

    /// It has none, or one to which nobody came.
    private boolean needsOne(Case kase) {
        var service = services.forCase(kase.service(), kase.version());
        var needed = service.appointment();
        return needed != null
                && bookings.about(kase.reference().value())
                        .filter(has -> has.state() == Booking.State.BOOKED || has.state() == Booking.State.CAME)
                        .isEmpty()
                && times.test(needed.when(), kase, service).equals(Truth.YES);
    }

    private Optional<Booking> toCome(Case kase) {
        return bookings.about(kase.reference().value())
                .filter(booking -> booking.state() == Booking.State.BOOKED
                        && booking.day().atTime(booking.at()).isAfter(times.now()));
    }

    /// The same again for the same command, so that doing it twice is doing it once.
    private static UUID made(UUID command, String what) {
        return UUID.nameUUIDFromBytes((command + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
