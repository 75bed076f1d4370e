package frontdoor.referrals;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that a partner adds to a referral, and that both sides see. They belong to the referral and to no
/// case, so whoever follows the case is not shown them.
@Component
public class Enclosures {

    /// Files of one referral at most.
    public static final int MOST = 10;

    /// How the history says that a file was added. Its `note` is the file's name, and its `reason` the file's id.
    public static final String WHAT = "attached";

    private final ReferralReader reader;
    private final EnquiryStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Enclosures(ReferralReader reader, EnquiryStore store, TransactionTemplate transactions, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of adding a file.
    public enum Enclosed {
        ADDED,
        /// That page's file is there already.
        AGAIN,
        /// There are as many as there may be.
        FULL,
        /// It is another's, or was taken back.
        NOT_THEIRS
    }

    /// To what the files of a referral are given.
    public static String about(UUID referral) {
        return "referral:" + referral;
    }

    /// @param command made with the page, so that adding it twice is adding it once
    /// @param from the recipient in whose name it is added
    /// @param file the id of one that was received and has not been given to anything
    /// @param name as it is shown
    /// @param size in bytes
    public Enclosed add(UUID command, UUID referral, String from, String file, String name, int size, Actor by) {
        return transactions.execute(_ -> reader.take(referral)
                .filter(found -> found.recipient().equals(from) && found.retraction() == null)
                .map(_ -> add(command, referral, file, name, size, by))
                .orElse(Enclosed.NOT_THEIRS));
    }

    private Enclosed add(UUID command, UUID referral, String file, String name, int size, Actor by) {
        var there = store.enclosing(referral);
        if (there.contains(command)) {
            return Enclosed.AGAIN;
        }
        if (there.size() >= MOST) {
            return Enclosed.FULL;
        }
        store.enclose(referral, command, file, name, size, about(referral), by, clock.instant());
        return Enclosed.ADDED;
    }
}
