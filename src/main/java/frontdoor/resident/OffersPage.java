package frontdoor.resident;

import frontdoor.services.Cluster;
import frontdoor.web.Option;
import java.util.List;
import java.util.UUID;

/// What somebody may need to whom a life event has happened: what they can tick, what they must call about, what others
/// do, and what must wait.
///
/// @param command the draft of the event that it goes into
/// @param options services, each with the reason; nothing is ticked that they have not ticked themselves
/// @param calls services that nobody can ask for online
public record OffersPage(
        String event,
        UUID command,
        String title,
        List<Option> options,
        List<Option> calls,
        List<Cluster.Signpost> signposts,
        List<Cluster.Wait> waits) {}
