package frontdoor.inbox;

import frontdoor.web.Problems;
import org.jspecify.annotations.Nullable;

/// What `inbox/scans` shows.
///
/// @param readable whether the programs that read scans are installed
/// @param notice a key, or null
public record ScanPage(
        boolean readable, String begins, @Nullable String notice, Problems problems) {}
