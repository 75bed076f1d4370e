package frontdoor.notify;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A message and how far it has come.
///
/// @param letter which of its service's letters it is, or null if it is none or was written before we kept that
/// @param attempts how often a carrier has been asked to take it
/// @param nextAt when it is tried next; says nothing unless the message is pending
/// @param lastError what a carrier last said against it, without the recipient's address, or null
/// @param deliveredAt when it was delivered, or null
/// @param providerId the carrier's own number for it, or null
/// @param reason why somebody set it aside, or null
/// @param cameBackAt when a mail server said that it did not get there after all, or null
/// @param cameBackWhy the code that it gave, `5.1.1`, or null
public record Dispatch(
        Message message,
        @Nullable String letter,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        @Nullable String lastError,
        @Nullable Instant deliveredAt,
        @Nullable String providerId,
        @Nullable String reason,
        @Nullable Instant cameBackAt,
        @Nullable String cameBackWhy) {

    /// The same, with its message in other words.
    public Dispatch saying(String words) {
        return new Dispatch(
                message.saying(words),
                letter,
                state,
                attempts,
                createdAt,
                nextAt,
                lastError,
                deliveredAt,
                providerId,
                reason,
                cameBackAt,
                cameBackWhy);
    }

    public enum State {
        /// Waiting for its first try or its next.
        PENDING,
        /// A carrier took it, or a member of staff handed it over.
        DELIVERED,
        /// No carrier is set up for its medium, the letter must be printed in a way of its own, or the person
        /// forbids it: it waits for somebody to print it, hand it over or reach the person in another way.
        HELD,
        /// Refused, or tried too often. Somebody has to look.
        DEAD,
        /// Somebody decided, with a reason, that it will not be sent.
        SET_ASIDE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
