package frontdoor.resident;

import frontdoor.web.SummaryRow;
import java.util.List;
import java.util.UUID;

/// All that was answered, before it is sent.
///
/// @param command the draft that is sent
/// @param filled whether we filled some of it in from what the person told us before
/// @param reported whether somebody has told us about the same thing, so that this person is added to it
public record CheckPage(
        String service,
        UUID command,
        String title,
        String back,
        List<SummaryRow> rows,
        List<SummaryRow> contact,
        boolean filled,
        boolean reported) {}
