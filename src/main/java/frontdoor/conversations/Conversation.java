package frontdoor.conversations;

import frontdoor.kernel.Channel;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A matter that somebody wrote to us about.
///
/// @param reference what we put into the subject of what we write: `CN-7K3M-9QX2`
/// @param channel on which it began
/// @param person the customer's id, or null while nobody knows who it is
/// @param organisation for whom they write, or null
/// @param owner the username of who has it, or null while nobody does
/// @param reason why it was closed or set aside, a key; null for others
/// @param dueAt the last moment at which we keep what we promised next, or null while we owe nothing
/// @param acknowledgedAt when we first wrote that we have it, or null
/// @param joinedInto the reference of the conversation that it was joined to, or null
/// @param revision moves on with each change
public record Conversation(
        long id,
        String reference,
        String subject,
        Channel channel,
        @Nullable Long person,
        @Nullable String organisation,
        String team,
        @Nullable String owner,
        State state,
        @Nullable String reason,
        Instant cameAt,
        Instant lastAt,
        @Nullable Instant dueAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String joinedInto,
        int revision) {

    public enum State {
        /// We owe an answer.
        OPEN,
        /// The person owes us one.
        WAITING,
        ANSWERED,
        /// Ended without an answer, for a reason.
        CLOSED,
        /// Nothing for us: unwanted, or for somebody else.
        SET_ASIDE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.WAITING;
    }

    public boolean isOwnedBy(String username) {
        return username.equals(owner);
    }
}
