package frontdoor.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who came in.
///
/// @param id also that of the conversation it leads to
/// @param place the key of an access point
/// @param token what is called out; unique for a place and day, and no name
/// @param appointmentAt the time they were given, or null
/// @param service the key of what they came for, or null
/// @param words what they came for in words, or null
/// @param person id of whoever is on record, or null
/// @param name of somebody who is not on record, or null if they did not say
/// @param language a language tag that is not the usual one, or null
/// @param needs what helps them, such as an interpreter; or null
/// @param desk where they were called to, or null
/// @param revision moves with each step
public record Visit(
        UUID id,
        String place,
        LocalDate day,
        String token,
        Instant arrivedAt,
        @Nullable Instant appointmentAt,
        @Nullable String service,
        @Nullable String words,
        @Nullable Long person,
        @Nullable String name,
        @Nullable String language,
        @Nullable String needs,
        State state,
        @Nullable String desk,
        @Nullable Instant calledAt,
        @Nullable Instant seenAt,
        @Nullable Instant endedAt,
        int revision) {

    /// How far it has come. `VOID` was written down by mistake.
    public enum State {
        WAITING,
        CALLED,
        SEEN,
        ENDED,
        LEFT,
        NO_SHOW,
        VOID;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /// Since when they wait, as the ten-minute rule counts: from the time given, or from arriving if that was later.
    public Instant since() {
        return appointmentAt == null || appointmentAt.isBefore(arrivedAt) ? arrivedAt : appointmentAt;
    }

    /// How long they have waited until being seen, or until now; nothing while their time has not come.
    public Duration waited(Instant now) {
        var until = seenAt != null ? seenAt : endedAt != null ? endedAt : now;
        return until.isBefore(since()) ? Duration.ZERO : Duration.between(since(), until);
    }
}
