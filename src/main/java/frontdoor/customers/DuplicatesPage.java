package frontdoor.customers;

import frontdoor.people.Merges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Those who may be the same customer, the likeliest first.
///
/// @param next the address of the next page, or null
/// @param csv where the list is handed out as a file, or null where that is not for the reader
/// @param notice what was just decided, or null
public record DuplicatesPage(
        List<Pair> pairs,
        @Nullable String next,
        @Nullable String csv,
        @Nullable String notice) {

    public static final String HERE = "/desk/customers/duplicates";

    private static final int STRONG = 5;
    private static final int GOOD = 3;

    /// @param level how sure it is, the end of a key `customers.duplicates.level.…`
    public record Pair(Merges.Duplicate duplicate, String level) {

        static Pair of(Merges.Duplicate duplicate) {
            int strength = duplicate.strength();
            return new Pair(duplicate, strength >= STRONG ? "strong" : strength >= GOOD ? "good" : "weak");
        }

        /// Where both are seen beside each other.
        public String compare() {
            return ComparePage.address(duplicate.low(), duplicate.high());
        }
    }
}
