package frontdoor.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// To what something that came in belongs, and why we think so.
///
/// @param conversation the id of the conversation to join, or null for a new one
/// @param suggested the id of one that it may belong to, for somebody to decide; or null
/// @param person the customer's id, or null if that is not known
/// @param reasons keys
record Match(
        @Nullable Long conversation,
        @Nullable Long suggested,
        @Nullable Long person,
        Confidence confidence,
        List<String> reasons) {

    Match {
        reasons = List.copyOf(reasons);
    }
}
