package frontdoor.working;

import frontdoor.worklists.Reassignment;
import frontdoor.worklists.Reassignment.Outcome;
import frontdoor.worklists.Work;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of work that was moved at once.
///
/// @param counted how many had each outcome, those that happened alone
/// @param undone whether it was taken back
public record ReassignmentPage(UUID id, List<Counted> counted, List<Line> lines, boolean mayBeUndone, boolean undone) {

    /// @param outcome the end of its words' key
    public record Counted(String outcome, long number) {}

    /// @param label the reference, or null for a promised call
    /// @param to the display name of whoever it was given to, or null for nobody
    public record Line(
            String address,
            @Nullable String label,
            String outcome,
            @Nullable String to) {}

    static ReassignmentPage of(Reassignment made, Map<String, String> names) {
        return new ReassignmentPage(
                made.id(),
                Stream.of(Outcome.values())
                        .map(outcome -> new Counted(key(outcome), made.count(outcome)))
                        .filter(counted -> counted.number() > 0)
                        .toList(),
                made.lines().stream()
                        .map(line -> new Line(
                                line.work().address(),
                                line.work().kind() == Work.Kind.CALL_BACK
                                        ? null
                                        : line.work().key(),
                                line.outcome() == null ? "waiting" : key(line.outcome()),
                                line.after() == null ? null : names.getOrDefault(line.after(), line.after())))
                        .toList(),
                made.mayBeUndone(),
                made.undoneAt() != null);
    }

    private static String key(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
