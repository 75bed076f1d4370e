package frontdoor.answering;

import frontdoor.services.Cluster;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What whoever is talked with may need after a life event, and what became of it.
///
/// @param command the draft of the event that the page shows
/// @param signposts what to say that others do
/// @param waits what to say that must wait
public record EverythingPage(
        String event,
        UUID command,
        String title,
        List<Line> lines,
        List<Cluster.Signpost> signposts,
        List<Cluster.Wait> waits,
        PageKeys keys) {

    /// A service that they may need.
    ///
    /// @param begun whether its questions were begun
    /// @param reference of the case that was opened; null while there is none
    /// @param status where that is
    /// @param mayOpen whether the case is for the reader
    public record Line(
            String offer,
            String title,
            String why,
            boolean begun,
            @Nullable String reference,
            @Nullable String status,
            boolean mayOpen) {}
}
