package frontdoor.desk;

import frontdoor.cases.Appointments.Standing;
import frontdoor.council.Rotas;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The appointment that a case needs, for staff.
///
/// @param books whether the reader may book, move and give up
/// @param where all of them are, or null where each says it
/// @param later from which day there are later times, or null where these are all
/// @param onCall whom to call where it cannot wait, or null
/// @param notice what to say first, or null
public record AppointmentPage(
        String reference,
        Standing standing,
        boolean books,
        List<Option> times,
        @Nullable String where,
        @Nullable LocalDate later,
        boolean earlier,
        Rotas.@Nullable OnCall onCall,
        UUID command,
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
