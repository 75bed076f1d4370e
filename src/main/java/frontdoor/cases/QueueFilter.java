package frontdoor.cases;

import org.jspecify.annotations.Nullable;

/// Which lines of a queue to show.
///
/// @param split one part of the queue, or null for all
/// @param whose everybody's, nobody's, or one person's
/// @param assignee the staff username when `whose` is ONE
public record QueueFilter(
        String queue,
        @Nullable String split,
        Whose whose,
        @Nullable String assignee) {

    public enum Whose {
        ANY,
        NOBODY,
        ONE
    }

    public static QueueFilter all(String queue) {
        return new QueueFilter(queue, null, Whose.ANY, null);
    }
}
