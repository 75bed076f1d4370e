package frontdoor.posting;

import frontdoor.letters.PrintBatch;
import frontdoor.letters.PrintBatches;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits to be printed, and what was.
///
/// @param usual how many letters wait
/// @param large how many wait in large print
/// @param byHand letters that somebody must see to
/// @param command of the batch that is asked for
/// @param notice a key of a message to show first, or null
public record PostPage(
        int usual,
        int large,
        List<PrintBatches.ByHand> byHand,
        List<PrintBatch> batches,
        UUID command,
        @Nullable String notice) {}
