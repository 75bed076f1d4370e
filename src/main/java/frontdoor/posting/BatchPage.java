package frontdoor.posting;

import frontdoor.letters.PrintBatch;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One batch, and what may be done with it.
///
/// @param madeBy the name of whoever made it
/// @param enclosures what is put into which envelope, by the code at the foot of the letter
/// @param takenOut codes of letters that must not be posted, because whom they are to has died
/// @param barred codes of letters to partners that must not go out any more; while there are any, the file is not shown
/// @param why what was typed about a failure
/// @param notice a key of a message to show first, or null
public record BatchPage(
        PrintBatch batch,
        String madeBy,
        Map<String, List<String>> enclosures,
        List<String> takenOut,
        List<String> barred,
        String why,
        Problems problems,
        @Nullable String notice) {

    public boolean isPrinting() {
        return batch.state() == PrintBatch.State.PRINTING;
    }

    public boolean isPrinted() {
        return batch.state() == PrintBatch.State.PRINTED || batch.state() == PrintBatch.State.PRINTED_AGAIN;
    }

    public boolean isFailed() {
        return batch.state() == PrintBatch.State.FAILED;
    }

    /// Of the tag that says how far a batch has come.
    public static String colour(PrintBatch.State state) {
        return switch (state) {
            case PRINTING -> "govuk-tag--blue";
            case PRINTED, PRINTED_AGAIN -> "govuk-tag--green";
            case FAILED -> "govuk-tag--red";
        };
    }
}
