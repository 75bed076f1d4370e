package frontdoor.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param status as HTTP numbers it: 404
/// @param desk whether it is shown to staff at the desk
/// @param back when the pages are back that were taken away on purpose, or null
/// @param again the form that was not received, or null where there is none to send again
public record FailurePage(
        int status,
        boolean desk,
        @Nullable Instant back,
        @Nullable Again again) {

    /// What was typed, kept in the page itself because nothing else could keep it.
    ///
    /// @param action the address of the form
    /// @param file whether a file was chosen, which no page can keep
    public record Again(String action, Map<String, List<String>> fields, boolean file) {}

    /// Whether the reader may need a right that somebody else can give them.
    public boolean mayLackARight() {
        return status == 403 || status == 404;
    }

    /// Whether the sign-in of whoever sent it has ended.
    public boolean isSignedOut() {
        return status == 401;
    }

    /// @param part `title`, `what` or `next`
    public String key(String part) {
        return back != null ? "site.away." + part : "web.failure." + what() + "." + part;
    }

    /// Residents are refused nothing but a form that we cannot know for ours. Staff may lack a right.
    private String what() {
        if (again != null && !isSignedOut()) {
            return "again";
        }
        return status == 403 && !desk ? "form" : String.valueOf(status);
    }
}
