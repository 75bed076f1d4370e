package frontdoor.partnering;

import frontdoor.council.Rotas;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a partner reported, and what has become of it.
///
/// @param partner its name
/// @param next the address of the next page, or null
/// @param start that of the first page, or null on it
public record ReportedPage(
        String partner,
        List<Line> lines,
        @Nullable String next,
        @Nullable String start) {

    /// @param about who it is about, as they reported it
    public record Line(String reference, String service, String about, String state, Instant at, boolean open) {}

    /// One report.
    ///
    /// @param says what happens next, or null
    /// @param promises what was promised and has still to be kept
    /// @param onCall who is to be called if the offices are closed; empty for most
    /// @param said what they reported
    /// @param sent whether it was sent just now
    public record One(
            Line line,
            @Nullable String says,
            List<Promise> promises,
            List<Rotas.OnCall> onCall,
            List<SummaryRow> said,
            boolean sent) {}

    public record Promise(String title, Instant due) {}
}
