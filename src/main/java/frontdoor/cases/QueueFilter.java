package frontdoor.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which lines of which queues to show, and in what order.
///
/// @param queues keys of queues; none shows nothing
/// @param service only cases of this service, or null for all
/// @param ward only cases in this ward, or null for all
/// @param split one part of the queues, or null for all
/// @param whose everybody's, nobody's, or one person's
/// @param assignee the staff username when `whose` is ONE
public record QueueFilter(
        List<String> queues,
        @Nullable String service,
        @Nullable String ward,
        @Nullable String split,
        Whose whose,
        @Nullable String assignee,
        Standing standing,
        Order order) {

    public enum Whose {
        ANY,
        NOBODY,
        ONE
    }

    /// How a case stands with what it was promised, and with what the person has said.
    public enum Standing {
        ANY,
        /// A promise was broken.
        LATE,
        /// A promise runs out today or tomorrow.
        AT_RISK,
        /// Either: what is running has been broken, or runs out today or tomorrow.
        PRESSING,
        /// The person has said something that nobody has read.
        UNREAD
    }

    public enum Order {
        /// The most pressing first, and of these what is due first.
        PRIORITY,
        /// What is late, then what is due first, however pressing.
        DUE
    }

    public QueueFilter {
        queues = List.copyOf(queues);
    }

    public static QueueFilter all(String queue) {
        return new QueueFilter(List.of(queue), null, null, null, Whose.ANY, null, Standing.ANY, Order.PRIORITY);
    }

    /// Whether it asks for what no index knows, so that lines must be looked through.
    boolean isNarrow() {
        return service != null || ward != null || split != null;
    }
}
