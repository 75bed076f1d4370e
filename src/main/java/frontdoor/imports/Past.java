package frontdoor.imports;

import frontdoor.cases.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a row says has happened.
///
/// @param source its number in the old system
/// @param steps taken after it was opened, in order
/// @param ended when it was closed, or null if it is still open
record Past(
        String source,
        Request request,
        List<Taken> steps,
        @Nullable Instant ended) {

    record Taken(String action, String role, Instant at, Map<String, List<String>> input) {}

    /// A row cannot be brought in; the message says why, to whoever runs the import.
    static final class Refused extends RuntimeException {

        Refused(String why) {
            super(why, null, false, false);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
