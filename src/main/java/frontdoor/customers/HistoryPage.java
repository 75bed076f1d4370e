package frontdoor.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was changed on a record, the newest first.
///
/// @param older the address of lines before these, or null
/// @param merged what was merged into this record; on the first page only
/// @param first whether it begins with the newest, which is what can be taken back
public record HistoryPage(
        long id,
        String name,
        int revision,
        List<Line> lines,
        @Nullable String older,
        boolean first,
        List<MergedRow> merged) {

    /// One change.
    ///
    /// @param by whoever made it, as they are called
    /// @param part the end of a key `customers.part.…`
    /// @param undoes whether it took an earlier one back
    public record Line(Instant at, String by, String part, boolean undoes, List<Field> fields) {}

    /// @param before what stood there; null where nothing did
    /// @param after what stands there; null where nothing does
    public record Field(
            String label, @Nullable String before, @Nullable String after) {}

    public String command() {
        return UUID.randomUUID().toString();
    }
}
