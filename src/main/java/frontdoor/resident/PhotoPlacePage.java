package frontdoor.resident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a photo was taken, before it is used or forgotten.
///
/// @param photo the key of the photo's question
/// @param near the nearest address, or null if none is known
/// @param words what the person said of the place; may be empty
/// @param missing whether neither yes nor no was chosen
public record PhotoPlacePage(
        String service,
        UUID command,
        String title,
        String photo,
        @Nullable String near,
        String lat,
        String lon,
        String words,
        boolean missing) {}
