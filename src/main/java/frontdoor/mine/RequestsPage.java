package frontdoor.mine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param open whether these are open, or else ended
/// @param next where the older ones begin, or null if these are the last
/// @param later whether it is a later page than the first
public record RequestsPage(
        boolean open, List<RequestLine> requests, @Nullable Long next, boolean later) {}
