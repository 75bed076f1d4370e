package frontdoor.worklists;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Work that was given to somebody, or put back, at once.
///
/// @param by the username of whoever did it
/// @param undoneAt when it was taken back, or null
public record Reassignment(
        UUID id, String by, Instant at, @Nullable Instant undoneAt, List<Line> lines) {

    /// One piece of it.
    ///
    /// @param before who had it, or null for nobody
    /// @param after who was to have it, or null for nobody
    /// @param outcome null until it was tried, as when the server stopped half way
    public record Line(
            Work work,
            @Nullable String before,
            @Nullable String after,
            @Nullable Outcome outcome) {}

    public enum Outcome {
        DONE,
        /// There was nobody to give it to.
        LEFT,
        /// Somebody else had changed who has it.
        OVERTAKEN,
        UNDONE,
        /// It was done, and stays so although the reassignment was taken back: somebody has changed it since.
        KEPT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public Reassignment {
        lines = List.copyOf(lines);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public boolean mayBeUndone() {
        return undoneAt == null && count(Outcome.DONE) > 0;
    }
}
