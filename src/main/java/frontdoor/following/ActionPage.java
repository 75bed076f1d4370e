package frontdoor.following;

import frontdoor.asking.Field;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that the person may do with their case, and what it asks.
///
/// @param says what will happen, or null
/// @param written the letter that asked for it, or null
/// @param command made with the page, so that sending it twice is sending it once
/// @param seconds until the pass ends
public record ActionPage(
        String reference,
        String title,
        String action,
        String actionTitle,
        @Nullable String says,
        @Nullable String written,
        UUID command,
        int revision,
        int seconds,
        List<Field> fields,
        Problems problems,
        @Nullable String notice) {}
