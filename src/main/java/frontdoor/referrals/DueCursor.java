package frontdoor.referrals;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page of referrals begins: after this one, by due moment and id.
///
/// @param due a moment as the database reads it; `-infinity` before the first
public record DueCursor(String due, UUID id) {

    public static final DueCursor START = new DueCursor("-infinity", new UUID(0, 0));

    private static final String NEVER = "infinity";

    /// After this one.
    public static DueCursor after(Referral referral) {
        var due = dueAt(referral);
        return new DueCursor(due == null ? NEVER : due.toString(), referral.id());
    }

    /// As the column `due_at` is made.
    private static @Nullable Instant dueAt(Referral referral) {
        if (referral.retraction() != null && referral.awaitsSeen()) {
            return referral.retraction().at();
        }
        var deadlines = referral.deadlines();
        return referral.status() == Status.REQUESTED && deadlines.acknowledgeBy() != null
                ? deadlines.acknowledgeBy()
                : deadlines.actBy();
    }

    /// @param text what [#toString] wrote, or anything that came with an address
    public static DueCursor typed(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split("_", 2);
        if (parts.length != 2) {
            return START;
        }
        try {
            var due = parts[0].equals(NEVER)
                    ? NEVER
                    : ChangeCursor.moment(parts[0]).toString();
            return new DueCursor(due, UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            return START;
        }
    }

    @Override
    public String toString() {
        return due + "_" + id;
    }
}
