package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.services.Appointment;
import frontdoor.services.Service;
import frontdoor.visits.Booking;
import frontdoor.visits.BookingHeard;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Hears of bookings that are about a case: its story tells of them, and booking one is an action of its stage, so that
/// what was promised of it is kept.
@Component
class BookingsHeard implements BookingHeard {

    /// How the story names what was booked, moved or given up.
    static final String STORY = "appointment_";

    private static final int TRIES = 10;

    private final Cases cases;
    private final CaseReader reader;
    private final Services services;
    private final CaseNotes notes;

    BookingsHeard(Cases cases, CaseReader reader, Services services, CaseNotes notes) {
        this.cases = cases;
        this.reader = reader;
        this.services = services;
        this.notes = notes;
    }

    /// The case has come to where nothing can be booked. The booking is undone.
    static final class NotNow extends CannotBe {

        private static final long serialVersionUID = 1L;

        NotNow(String reference) {
            super(reference + ": nothing can be booked now");
        }
    }

    /// The action of the case's stage by which an appointment is booked.
    static Optional<Service.Action> booking(Case kase, Service service) {
        var stage = kase.state().stage() == null
                ? null
                : service.course().stages().get(kase.state().stage());
        return stage == null
                ? Optional.empty()
                : stage.actions().values().stream()
                        .filter(action -> action.isBy(Appointment.BOOKING))
                        .findFirst();
    }

    @Override
    public void heard(What what, UUID command, Booking booking, Actor by, Instant at) {
        var reference = Reference.typed(booking.about() == null ? "" : booking.about());
        if (reference.isEmpty() || reader.find(reference.get()).isEmpty()) {
            return;
        }
        if (what == What.BOOKED || what == What.TAKEN_OVER && isOffered(reference.get())) {
            book(reference.get(), by, at);
        }
        notes.appointment(
                command, reference.get(), STORY + what.name().toLowerCase(Locale.ROOT), particulars(booking), by);
    }

    /// When and where, as the story tells it.
    static Map<String, Object> particulars(Booking booking) {
        return Map.of(
                "at",
                booking.day().atTime(booking.at()).toString(),
                "times",
                booking.place() + "." + booking.surgery());
    }

    /// One that is taken over stands, whether or not it keeps a promise of this case.
    private boolean isOffered(Reference reference) {
        return cases.find(reference).stream()
                .flatMap(kase -> cases.offered(kase, Set.of(Appointment.BOOKING), null).stream())
                .anyMatch(offer -> offer.missing().isEmpty() && offer.action().isBy(Appointment.BOOKING));
    }

    private void book(Reference reference, Actor by, Instant at) {
        for (int left = TRIES; left > 0; left--) {
            var kase = reader.find(reference).orElseThrow();
            var action = booking(kase, services.forCase(kase.service(), kase.version()))
                    .orElseThrow(() -> new NotNow(reference.value()));
            var change = cases.act(
                    UUID.randomUUID(),
                    reference,
                    kase.revision(),
                    action.key(),
                    by,
                    Set.of(Appointment.BOOKING),
                    Map.of(),
                    at);
            switch (change) {
                case Change.Changed _, Change.AlreadyDone _ -> {
                    return;
                }
                case Change.Stale _ -> {}
                case Change.Refused _, Change.Undecided _, Change.Incomplete _, Change.NotFound _ ->
                    throw new NotNow(reference.value());
            }
        }
        throw new OptimisticLockingFailureException(reference + " is changed all the time");
    }
}
