package frontdoor.conversations;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What we wrote.
///
/// @param acknowledgement whether it only says that we have something
/// @param medium `email`, `text` or `post`
/// @param message its id in the outbox
/// @param reason why it was sent although another had answered, a key; null for most
/// @param items the ids of what it answers
/// @param cameBackWhy what the mail server said when it came back, or null
public record Answer(
        long id,
        boolean acknowledgement,
        Actor by,
        String team,
        Instant at,
        String medium,
        String body,
        UUID message,
        @Nullable String reason,
        List<Long> items,
        @Nullable Instant cameBackAt,
        @Nullable String cameBackWhy) {

    public Answer {
        items = List.copyOf(items);
    }
}
