package frontdoor.referrals;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Where a list of what changed goes on: after this moment and id.
///
/// @param at a moment as the database reads it; `-infinity` before the first
public record ChangeCursor(String at, UUID id) {

    public static final ChangeCursor START = new ChangeCursor("-infinity", new UUID(0, 0));

    public static ChangeCursor after(Listed last) {
        return new ChangeCursor(last.changedAt().toString(), last.id());
    }

    /// @param text what [#toString] wrote, or a moment alone as ISO 8601 has it
    /// @return empty if it is neither
    public static Optional<ChangeCursor> typed(String text) {
        var parts = text.split("_", 2);
        try {
            var at = moment(parts[0]).toString();
            return Optional.of(new ChangeCursor(at, parts.length == 1 ? START.id() : UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @throws DateTimeException if it is none, or of a year outside 1900 to 9999, which no referral has and which the
    ///     database does not read
    static Instant moment(String text) {
        var at = Instant.parse(text);
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1900 || year > 9999) {
            throw new DateTimeException("No year of a referral: " + year);
        }
        return at;
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
