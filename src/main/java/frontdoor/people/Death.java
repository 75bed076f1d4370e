package frontdoor.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody on record who is taken for a person whose death a case tells of, or who may be.
///
/// @param person the one that stays, of those who were merged
/// @param agrees what agrees between report and record: `name` or `like_name`, `born`, `home`; `said` where
///     somebody picked them by hand
/// @param quiet whether the case tells nobody for now
/// @param stoppedAt since when nothing is sent to them; null where it never was
public record Death(
        long person,
        String name,
        @Nullable LocalDate bornOn,
        @Nullable String address,
        @Nullable String postcode,
        String reference,
        State state,
        List<String> agrees,
        boolean quiet,
        @Nullable Instant stoppedAt) {

    public enum State {
        /// Name, date of birth and home agree: taken for them without being asked.
        TAKEN,
        /// Somebody must say whether it is they; until then they are written to.
        POSSIBLE,
        /// Somebody said that it is they.
        CONFIRMED,
        NOT_THEM,
        /// The death was reported in error.
        IN_ERROR;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether nothing is sent to them because of it.
    public boolean stops() {
        return state == State.TAKEN || state == State.CONFIRMED;
    }
}
