package frontdoor.referrals;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that a partner adds to a referral, and that both sides see. They belong to the referral and to no
/// case, so whoever follows the case is not shown them.
@Component
public class Enclosures {

    /// Files of one referral at most.
    public static final int MOST = 10;

    /// Megabytes of one, at most.
    public static final int MEGABYTES = 10;

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
        /// It is another's, is over, or was taken back.
        NOT_THEIRS
    }

    /// A file that was received.
    ///
    /// @param size in bytes
    record Enclosure(String id, String name, int size) {}

    /// To what the files of a referral are given.
    public static String about(UUID referral) {
        return "referral:" + referral;
    }

    /// What stands against adding a file, asked before the file is received, so that what is not added is not stored.
    ///
    /// @param command made with the page
    /// @param from the recipient in whose name it would be added
    /// @return empty if it may be added
    public Optional<Enclosed> against(UUID command, UUID referral, String from) {
        return reader.find(referral)
                .filter(found -> mayAdd(found, from))
                .map(_ -> against(command, referral))
                .orElse(Optional.of(Enclosed.NOT_THEIRS));
    }

    private boolean mayAdd(Referral found, String from) {
        return found.recipient().equals(from)
                && !found.status().isFinal()
                && found.retraction() == null
                && !(found.restsOnConsent() && reader.isTakenBack(found));
    }

    private Optional<Enclosed> against(UUID command, UUID referral) {
        var there = store.enclosing(referral, WHAT);
        if (there.contains(command)) {
            return Optional.of(Enclosed.AGAIN);
        }
        return there.size() >= MOST ? Optional.of(Enclosed.FULL) : Optional.empty();
    }

    /// @param command made with the page, so that adding it twice is adding it once
    /// @param from the recipient in whose name it is added
    /// @param file the id of one that was received and has not been given to anything
    /// @param name as it is shown
    /// @param size in bytes
    public Enclosed add(UUID command, UUID referral, String from, String file, String name, int size, Actor by) {
        return transactions.execute(_ -> reader.take(referral)
                .filter(found -> mayAdd(found, from))
                .map(_ -> add(command, referral, file, name, size, by))
                .orElse(Enclosed.NOT_THEIRS));
    }

    private Enclosed add(UUID command, UUID referral, String file, String name, int size, Actor by) {
        return against(command, referral).orElseGet(() -> {
            store.enclose(
                    referral, command, WHAT, new Enclosure(file, name, size), about(referral), by, clock.instant());
            return Enclosed.ADDED;
        });
    }
}
