package frontdoor.endpoints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event for one endpoint, and how far it has come.
///
/// @param number ours; of two events the later has the larger, and the receiver reads it as `sequence`
/// @param event the event's id, the same over all attempts and all endpoints
/// @param type such as `referral.sent`
/// @param subject what it is about: a reference
/// @param data ids and codes, as JSON
/// @param attempts how often it was tried, over all rounds
/// @param nextAt when it is tried next; says nothing unless it is pending
/// @param tries the attempts, the first first; empty in a list
/// @param latest the last of them, or null if there was none
public record Delivery(
        long number,
        UUID endpoint,
        String event,
        String type,
        String subject,
        Instant happenedAt,
        String data,
        State state,
        int attempts,
        Instant nextAt,
        @Nullable Instant deliveredAt,
        List<Attempt> tries,
        @Nullable Attempt latest) {

    public Delivery {
        tries = List.copyOf(tries);
    }

    public enum State {
        /// Waits for its first attempt or its next, or for its endpoint to be used.
        PENDING,
        /// The receiver answered 2xx.
        DELIVERED,
        /// It was tried often enough. It stays, and can be sent again by hand.
        FAILED
    }
}
