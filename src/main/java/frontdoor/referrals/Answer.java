package frontdoor.referrals;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says of a referral.
///
/// @param command made with the page or by the partner, so that saying it twice is saying it once
/// @param from the recipient in whose name it is said, `team:waste`; null for whoever asks
/// @param reason why it is rejected, else null
/// @param result how it came out, where it is completed and that was said, else null
/// @param note in words, or null
public record Answer(
        UUID command,
        UUID referral,
        @Nullable String from,
        Status to,
        @Nullable Rejection reason,
        @Nullable Result result,
        @Nullable String note,
        Actor by,
        Instant at) {

    public Answer(
            UUID command,
            UUID referral,
            @Nullable String from,
            Status to,
            @Nullable Rejection reason,
            @Nullable String note,
            Actor by,
            Instant at) {
        this(command, referral, from, to, reason, null, note, by, at);
    }

    /// What is coded of it, or null.
    @Nullable
    String code() {
        return reason != null ? reason.key() : result == null ? null : result.key();
    }

    public Side side() {
        return from == null ? Side.REQUESTER : Side.RECIPIENT;
    }
}
