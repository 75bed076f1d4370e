package frontdoor.resident;

import frontdoor.asking.Field;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that the person may do with their case, and what it asks.
///
/// @param written what we last wrote to them, or null
/// @param command made with the page, so that sending it twice is sending it once
public record ActionPage(
        String reference,
        String title,
        String action,
        String actionTitle,
        @Nullable String written,
        UUID command,
        int revision,
        List<Field> fields,
        Problems problems,
        @Nullable String notice) {}
