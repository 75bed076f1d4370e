package frontdoor.places;

import java.util.List;

/// What came of loading a file of addresses, or would come of it.
///
/// @param read rows in the file, without the heading
/// @param added addresses that were not known before
/// @param changed addresses that were known, whether or not anything about them is new
/// @param refused rows that will not do: at most [#LISTED] of them
/// @param refusedCount how many there are in all
public record Loaded(long read, long added, long changed, List<Refusal> refused, long refusedCount) {

    public static final int LISTED = 1_000;

    public Loaded {
        refused = List.copyOf(refused);
    }

    /// @param line in the file, from 1
    /// @param reason a sentence for whoever made the file
    public record Refusal(long line, String reason) {}
}
