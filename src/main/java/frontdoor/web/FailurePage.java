package frontdoor.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param status as HTTP numbers it: 404
/// @param again the form that was not received, or null where there is none to send again
public record FailurePage(int status, @Nullable Again again) {

    /// What was typed, kept in the page itself because nothing else could keep it.
    ///
    /// @param action the address of the form
    public record Again(String action, Map<String, List<String>> fields) {}

    /// @param part `title`, `what` or `next`
    public String key(String part) {
        return "web.failure." + (again == null ? status : "again") + "." + part;
    }
}
