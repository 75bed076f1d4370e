package frontdoor.overseeing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The contacts behind a figure.
///
/// @param full whether there may be more than are shown
public record RowsPage(LocalDate day, String counted, List<Row> rows, boolean full) {

    public record Row(
            Instant at,
            String channel,
            @Nullable String service,
            @Nullable String team,
            String by,
            @Nullable String outcome,
            @Nullable String cause) {}
}
