package frontdoor.referrals;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two that wait for each other are an accident of the moment: the one that the database sends away comes again.
final class Tries {

    private static final int MOST = 3;

    private Tries() {}

    /// @param work within a transaction already, it is done once: whoever began that tries again
    static <T> T in(TransactionTemplate transactions, Supplier<T> work) {
        for (int left = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : MOST; ; left--) {
            try {
                return transactions.execute(_ -> work.get());
            } catch (PessimisticLockingFailureException stuck) {
                if (left == 1) {
                    throw stuck;
                }
            }
        }
    }
}
