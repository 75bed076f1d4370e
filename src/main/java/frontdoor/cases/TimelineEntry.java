package frontdoor.cases;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a case's story.
///
/// @param type `opened`, `joined`, `asked_also`, `action`, `system`, `warned`, `late`, `still_late`, `note`,
/// `assigned`,
///     `referral`, `moved`, `letter`, `reminded`, `not_reminded`, `replied`, `no_reply`, `came_back`, `scanned`,
///     `wrote_after`, `document_seen`, `document_withdrawn`, `death_confirmed`, `death_refused`, `file_refused`; of an
///     appointment `appointment_booked`, `_moved`, `_cancelled`, `_taken_over`, `_handed_over` or `_untold`; and of
/// what
///     is heard of a referral `taken_on`, `not_taken`, `unanswered`, `referral_late` or `retraction_unseen`
/// @param action the service's action, or null
/// @param particulars codes of what changed: `from`, `to`, `outcome`, `letters`, `clocks`, `reporter`
/// @param said what was written or answered; personal data; empty when nothing was
public record TimelineEntry(
        long id,
        int revision,
        String type,
        @Nullable String action,
        Actor actor,
        Instant at,
        Map<String, Object> particulars,
        Map<String, Object> said) {}
