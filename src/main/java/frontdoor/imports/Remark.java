package frontdoor.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a run of customers says of one row.
///
/// @param id in the order in which they were said; 0 while it is not kept
/// @param row as a spreadsheet counts: the titles are row 1
/// @param source the row's own number, or nothing if it has none
/// @param title of the column it is about, or null for the whole row
/// @param why a sentence
public record Remark(
        long id,
        int row,
        String source,
        Kind kind,
        @Nullable String title,
        String why) {

    public enum Kind {
        /// The row was not brought in.
        REFUSED,
        /// The row may be somebody who is on record already.
        DOUBTFUL,
        /// The row was brought in; this is good to know.
        TOLD;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
