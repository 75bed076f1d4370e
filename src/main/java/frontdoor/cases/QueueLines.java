package frontdoor.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of lines of work.
///
/// @param lines may be none although there is a next page: then all that was looked through did not fit
/// @param next the cursor of the page that follows, or null on the last one
public record QueueLines(List<QueueLine> lines, @Nullable String next) {

    public QueueLines {
        lines = List.copyOf(lines);
    }
}
