package frontdoor.referrals;

import frontdoor.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a referral, or an answer that came.
///
/// @param what a status, or `chased`, `unanswered`, `late`, `delivered`, `handed_over`, `withheld`, `posted`,
///     `not_printed`, `retracted`, `retraction_seen`, `withdrawn`, `undone`, `unreadable`, `asked`, `replied`,
///     `question_set_aside`, `attached`, `given`, `given_read`, `given_back`
/// @param outcome why an answer changed nothing: `again`, `out_of_order`, `too_late`, `not_theirs`, `no_reason`; null
///     when it did
/// @param reason coded; of what was `attached` or `given` the id of the file, and then `note` is its name
public record Happening(
        Instant at,
        Actor by,
        String what,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String note) {}
