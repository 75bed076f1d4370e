package frontdoor.resident;

import frontdoor.services.Cluster;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was asked for together, after a life event: the cases, and the forms that are not finished.
///
/// @param command the draft of the event
/// @param signposts what others do, or the person
/// @param waits what cannot be done yet
public record TogetherPage(
        String event,
        UUID command,
        String title,
        List<Line> lines,
        List<Cluster.Signpost> signposts,
        List<Cluster.Wait> waits) {

    public enum State {
        NEW,
        BEGUN,
        OPEN,
        ENDED
    }

    /// One offer that was ticked.
    ///
    /// @param reference of its case; null while there is none
    /// @param status where the case is, in its service's words; null while there is none
    /// @param says what happens next, or what the outcome means; null where the service says nothing
    /// @param follows whether the person can follow it online
    public record Line(
            String offer,
            String title,
            String why,
            State state,
            @Nullable String reference,
            @Nullable String status,
            @Nullable String says,
            List<DonePage.Promise> promises,
            boolean follows) {

        public boolean isDone() {
            return reference != null;
        }
    }

    public List<Line> done() {
        return lines.stream().filter(Line::isDone).toList();
    }

    /// The first that is not sent yet, or null if all are.
    public @Nullable Line next() {
        return lines.stream().filter(line -> !line.isDone()).findFirst().orElse(null);
    }

    /// What is left to finish.
    public List<Line> left() {
        return lines.stream().filter(line -> !line.isDone()).toList();
    }
}
