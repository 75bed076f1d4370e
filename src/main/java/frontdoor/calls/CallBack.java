package frontdoor.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody whom the council has promised to call.
///
/// @param number in E.164
/// @param person who it is, or null if they are not on record
/// @param name what they want to be called where they are not on record, or null
/// @param conversation in which it was promised, or null
/// @param service what it is to be about, as a key, or null
/// @param fromAt from when they can be called
/// @param untilAt until when it was promised
/// @param againAt when to try again, after nobody answered; null while nobody tried
/// @param claimedBy who is about to call them, or null
/// @param tries how often nobody answered, and whether somebody did
/// @param said what was said once they were spoken with, or null
/// @param revision what a step must name, so that the second of two people is told
public record CallBack(
        UUID id,
        Instant promisedAt,
        String number,
        @Nullable Long person,
        @Nullable String name,
        String reason,
        String team,
        @Nullable UUID conversation,
        @Nullable String service,
        Instant fromAt,
        Instant untilAt,
        @Nullable Instant againAt,
        State state,
        @Nullable String claimedBy,
        int tries,
        @Nullable String said,
        int revision) {

    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /// When it is time to call.
    public Instant dueAt() {
        return againAt == null ? fromAt : againAt;
    }

    /// When it is too late: past the time to try again, or the end of what was promised.
    public Instant latestAt() {
        return againAt == null ? untilAt : againAt;
    }

    public boolean isDue(Instant now) {
        return isOpen() && !dueAt().isAfter(now);
    }

    /// Whether what was promised is over and nobody has tried, or it is past the time to try again.
    public boolean isLate(Instant now) {
        return isOpen() && latestAt().isBefore(now);
    }
}
