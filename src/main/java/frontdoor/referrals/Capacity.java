package frontdoor.referrals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a partner said of its room for one kind of need, before anything was sent. It names nobody.
///
/// @param note what they added, or null
public record Capacity(Room room, @Nullable String note, Instant at) {

    /// As the capacity question of Gravity SDOH Clinical Care has it.
    public enum Room {
        CAPACITY,
        NO_CAPACITY,
        WAITLIST,
        ADDITIONAL_ASSESSMENT_REQUIRED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @return empty if it is none of ours
        public static Optional<Room> of(String key) {
            return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
        }
    }
}
