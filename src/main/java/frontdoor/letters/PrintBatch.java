package frontdoor.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Letters in one file for a printer.
///
/// @param large whether they are in large print
/// @param duplex whether it is printed on both sides: then each letter begins on a sheet of its own
/// @param pages of the file, with those left blank
/// @param fault why it failed, or null
/// @param kept whether the file is still there
public record PrintBatch(
        UUID id,
        Instant madeAt,
        String madeBy,
        boolean large,
        boolean duplex,
        State state,
        int letters,
        int pages,
        @Nullable String fault,
        boolean kept) {

    public enum State {
        /// It may be printed. Its letters are still held.
        PRINTING,
        /// Somebody says that all of it is printed and posted.
        PRINTED,
        /// The same, for the second time or more.
        PRINTED_AGAIN,
        /// Its letters go into another batch.
        FAILED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
