package frontdoor.referrals;

import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Asks a recipient once more for an answer. It names no person: only which referral of which case.
@Component
class Chasing {

    private final Notices notices;

    Chasing(Notices notices) {
        this.notices = notices;
    }

    /// In the caller's transaction.
    void chase(Referral referral, Instant now) {
        if (referral.isForTeam()) {
            notices.tell(List.of(Telling.of(What.CHASED, referral.reference().value(), "chased " + referral.id(), now)
                    .to(List.of(Telling.LEADER), null, referral.recipientKey())));
        }
    }
}
