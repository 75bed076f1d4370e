package frontdoor.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One going through one file.
///
/// @param mapping what its columns mean; of customers `customers:` and the name of the system that they come from
/// @param file its name, as it was handed in
/// @param dryRun nothing is kept: it is only to see what would be refused
/// @param startedBy an actor, `staff:sam`
/// @param rows that the file has
/// @param opened rows brought in by this run as something new; in a dry run those that would be
/// @param changed rows of customers that a newer export changes
/// @param doubtful rows brought in that may be customers who are on record already
/// @param already rows that an earlier run brought in
/// @param why it failed, or null
public record Run(
        long id,
        Kind kind,
        String mapping,
        String file,
        String sha256,
        boolean dryRun,
        String startedBy,
        State state,
        int rows,
        int opened,
        int changed,
        int doubtful,
        int already,
        int refused,
        Instant started,
        Instant touched,
        @Nullable Instant ended,
        @Nullable String why) {

    /// The system that customers came from.
    public String system() {
        return mapping.substring(Imports.CUSTOMERS.length());
    }

    /// How much of the file is read, of a hundred.
    public int share() {
        return rows == 0 ? 100 : (int) (100L * read() / rows);
    }

    public enum Kind {
        CASES,
        CUSTOMERS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        RUNNING,
        STOPPING,
        STOPPED,
        DONE,
        FAILED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isGoing() {
        return state == State.RUNNING || state == State.STOPPING;
    }

    public boolean isWhole() {
        return state == State.DONE;
    }

    /// Rows read for each second that it has been going.
    public long perSecond() {
        long millis = Duration.between(started, ended == null ? touched : ended).toMillis();
        return millis == 0 ? 0 : read() * 1_000L / millis;
    }

    public int read() {
        return opened + changed + doubtful + already + refused;
    }
}
