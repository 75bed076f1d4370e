package frontdoor.following;

import frontdoor.cases.Appointments.Standing;
import frontdoor.council.Rotas;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The appointment that somebody's case needs.
///
/// @param title of the service
/// @param times that are free
/// @param where all of them are, or null where each says it
/// @param later from which day there are later ones, or null where these are all
/// @param earlier whether there are earlier ones than these
/// @param onCall whom to call where the burial cannot wait, or null
/// @param seconds until the pass ends
/// @param notice a key of a message to show first, or null
public record AppointmentPage(
        String reference,
        String title,
        Standing standing,
        List<Option> times,
        @Nullable String where,
        @Nullable LocalDate later,
        boolean earlier,
        Rotas.@Nullable OnCall onCall,
        UUID command,
        int seconds,
        @Nullable String notice,
        Problems problems) {

    public Standing.@Nullable Booked booked() {
        return standing instanceof Standing.Booked booked ? booked : null;
    }

    public @Nullable String waits() {
        return standing instanceof Standing.Waits waits ? waits.why() : null;
    }

    public String named() {
        return switch (standing) {
            case Standing.Booked booked -> booked.title();
            case Standing.Open open -> open.title();
            case Standing.Waits waits -> waits.title();
        };
    }
}
