package frontdoor.answering;

import frontdoor.asking.Field;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All of a service's questions that matter so far, on one page.
///
/// @param command of the draft that it shows, which another window may replace
/// @param summary what to say the service does
/// @param more whether questions were added since the page was sent
/// @param sentence why a case could not be opened, or null
public record InterviewPage(
        String service,
        UUID command,
        String title,
        String summary,
        List<Field> fields,
        List<Field> contact,
        Problems problems,
        boolean more,
        @Nullable String sentence) {

    /// The questions that the page shows, as it sends them back.
    public String shown() {
        return fields.stream().map(Field::key).collect(Collectors.joining(","));
    }
}
