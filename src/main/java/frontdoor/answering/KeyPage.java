package frontdoor.answering;

import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reader's own keys, to look at and to change.
///
/// @param used the one box that says whether any key is used
/// @param done what was just done, the end of its words' key, or null
public record KeyPage(
        List<Option> used,
        List<Line> lines,
        Problems problems,
        @Nullable String done) {

    /// @param part what the key is for
    /// @param field in which it is typed
    /// @param value what is or was typed for it
    /// @param usual what it is unless it is changed
    public record Line(String part, String field, String value, String usual) {}
}
