package frontdoor.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/// Tells a database that cannot be reached, which passes, from a fault of ours, which does not.
final class Outage {

    private Outage() {}

    static boolean caused(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException failed && lost(failed.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /// Class 08 is a lost connection, 53 a server that is full, 57P one that is stopping or starting.
    private static boolean lost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
