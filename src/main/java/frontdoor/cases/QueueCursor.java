package frontdoor.cases;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Where a page of a queue starts: after the line with this priority, due time and id.
///
/// @param dueAt as PostgreSQL reads it, `infinity` for none
record QueueCursor(int priority, String dueAt, long id) {

    private static final QueueCursor START = new QueueCursor(-1, "-infinity", 0);

    /// @param text what [#toString] wrote; anything else is the start
    static QueueCursor parse(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split("_");
        if (parts.length != 3 || !parts[0].matches("\\d{1,4}") || !parts[2].matches("\\d{1,18}")) {
            return START;
        }
        return isMoment(parts[1])
                ? new QueueCursor(Integer.parseInt(parts[0]), parts[1], Long.parseLong(parts[2]))
                : START;
    }

    private static boolean isMoment(String text) {
        try {
            return text.equals("infinity") || Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }

    boolean isStart() {
        return equals(START);
    }

    @Override
    public String toString() {
        return priority + "_" + dueAt + "_" + id;
    }
}
