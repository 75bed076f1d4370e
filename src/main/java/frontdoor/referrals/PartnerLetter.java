package frontdoor.referrals;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter to a partner that waits for a printer. Only the first holds what is shared; the others name the first.
///
/// @param id of the letter; it stands on each of its pages
/// @param firstAt when the first letter about the referral was posted, or null if none was
public record PartnerLetter(
        UUID id,
        Referral referral,
        Kind kind,
        Instant madeAt,
        @Nullable Instant firstAt) {

    /// What they are told.
    public enum Kind {
        REFERRED,
        CHASED,
        CANCELLED,
        RETRACTED,
        RETRACTION_CHASED;

        /// As the database and messages name it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it asks for something, which must be allowed at the moment it is printed. What takes something back
        /// always may go.
        boolean asks() {
            return this == REFERRED || this == CHASED;
        }
    }
}
