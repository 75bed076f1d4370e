package frontdoor.worklists;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A filter over queues under a name.
///
/// @param owner the username of whoever made it
/// @param team the team that has it too, or null when it is their own
/// @param filter the fields of the filter; what somebody may not see is left out when it is used, not when it is kept
public record SavedView(UUID id, String owner, @Nullable String team, String name, Map<String, List<String>> filter) {

    public SavedView {
        filter = Map.copyOf(filter);
    }
}
