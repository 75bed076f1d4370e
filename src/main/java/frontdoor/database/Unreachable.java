package frontdoor.database;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// The database that is named in the settings does not answer, or does not let us in.
final class Unreachable extends IllegalStateException {

    Unreachable(SQLException cause) {
        super("The database cannot be reached: " + cause.getMessage(), cause);
    }

    /// Says so in words in place of a page of Java.
    static final class Analyzer extends AbstractFailureAnalyzer<Unreachable> {

        @Override
        protected FailureAnalysis analyze(Throwable root, Unreachable failure) {
            return new FailureAnalysis(
                    failure.getMessage(),
                    "Start the database, or correct spring.datasource.url, .username and .password. "
                            + "Without an address, Frontdoor runs its own PostgreSQL.",
                    failure);
        }
    }
}
