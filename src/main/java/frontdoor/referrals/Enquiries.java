package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What a recipient asks before it answers. It moves nothing: whoever leads the team that referred it is told.
@Component
public class Enquiries {

    private final ReferralReader reader;
    private final ReferralStore store;
    private final Notices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Enquiries(
            ReferralReader reader,
            ReferralStore store,
            Notices notices,
            TransactionTemplate transactions,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param command made with the page, so that asking it twice is asking it once
    /// @param from the recipient in whose name it is asked
    /// @return false if it was asked before, is another's, or the referral is over
    public boolean ask(UUID command, UUID referral, String from, String question, Actor by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> reader.take(referral)
                .filter(found ->
                        found.recipient().equals(from) && !found.status().isFinal())
                .filter(_ -> store.note(referral, command, "asked", question, by, clock.instant()))
                .map(found -> {
                    notices.tell(List.of(
                            Telling.of(What.ASKED, found.reference().value(), "asked " + command, clock.instant())
                                    .to(List.of(Telling.LEADER), null, found.team())));
                    return true;
                })
                .orElse(false)));
    }
}
