package frontdoor.desk;

import frontdoor.cases.AppointmentTimes.Choice;
import frontdoor.cases.Appointments.Standing;
import frontdoor.web.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The appointment that a case needs, for staff.
///
/// @param books whether the reader may book, move and give up
/// @param notice what to say first, or null
public record AppointmentPage(
        String reference,
        Standing standing,
        boolean books,
        Choice choice,
        UUID command,
        @Nullable String notice,
        Problems problems) {}
