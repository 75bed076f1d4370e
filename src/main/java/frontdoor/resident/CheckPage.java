package frontdoor.resident;

import frontdoor.web.SummaryRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that was answered, before it is sent.
///
/// @param command the draft that is sent
/// @param filled whether we filled some of it in from what the person told us before
/// @param event whether a life event asked, so that nothing is sent yet
/// @param notice a key of what to say first, such as that somebody has told us about the same thing; or null
public record CheckPage(
        String service,
        UUID command,
        String title,
        String back,
        List<SummaryRow> rows,
        List<SummaryRow> contact,
        boolean filled,
        boolean event,
        @Nullable String notice) {}
