package frontdoor.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One queue, fifty lines at a time.
///
/// @param open how many cases are open in it, whatever the filter
/// @param split the part that is shown, or empty for all
/// @param byPart whether the queue has parts
/// @param next the address of the next page, or null on the last one
/// @param start the address of the first page, or null on that page
/// @param notice a key of a message to show first, or null
public record QueuePage(
        String key,
        String title,
        String team,
        long open,
        Whose whose,
        String split,
        boolean byPart,
        List<WorkLine> lines,
        @Nullable String next,
        @Nullable String start,
        @Nullable String notice) {

    /// Whose cases are shown; the value in the address is the name in small letters.
    public enum Whose {
        ALL,
        UNCLAIMED,
        MINE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Whose of(String key) {
            for (Whose each : values()) {
                if (each.key().equals(key)) {
                    return each;
                }
            }
            return ALL;
        }
    }
}
