package frontdoor.services;

import frontdoor.forms.When;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An appointment that a case can need. The person picks its time on the page on which they follow the case, or
/// somebody of ours does for them. Booking it is the action of the case's stage that is `by: booking`; where the
/// stage has none nothing can be booked.
///
/// @param title what it is, in the person's words
/// @param times where it can be: keys of a place and of what is offered there, `town_hall.advice`
/// @param when a case needs one. While it is not known whether it does, `waits` is said
/// @param waits why nothing can be booked yet, for the person, or null
/// @param soon for whom it is urgent, or null
/// @param by roles that may book it besides the person
public record Appointment(
        String title,
        List<String> times,
        When when,
        @Nullable String waits,
        @Nullable Soon soon,
        Set<String> by) {

    /// Who, in an action's `by`, stands for the booking of an appointment.
    public static final String BOOKING = "booking";

    /// @param times kept for those who cannot wait; offered before the others
    /// @param call the rota of whoever can be called where none of them is soon enough, or null
    public record Soon(
            When when, List<String> times, @Nullable String call) {}

    /// The same in other words.
    Appointment called(String other, @Nullable String says) {
        return new Appointment(other, times, when, says, soon, by);
    }
}
