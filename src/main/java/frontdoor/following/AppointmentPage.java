package frontdoor.following;

import frontdoor.cases.AppointmentTimes.Choice;
import frontdoor.cases.Appointments.Standing;
import frontdoor.web.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The appointment that somebody's case needs.
///
/// @param title of the service
/// @param seconds until the pass ends
/// @param notice a key of a message to show first, or null
public record AppointmentPage(
        String reference,
        String title,
        Standing standing,
        Choice choice,
        UUID command,
        int seconds,
        @Nullable String notice,
        Problems problems) {}
