package frontdoor.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A frame with a heading round a summary list, for where several stand below one another.
///
/// @param titleHtml shown in place of `title` where it is more than plain text
/// @param level of the heading, 2 or 3
/// @param attributes what only its own page needs
public record SummaryCard(
        @Nullable String title,
        @Nullable Content titleHtml,
        int level,
        List<Link> actions,
        @Nullable String classes,
        Map<String, String> attributes) {

    public boolean hasTitle() {
        return title != null || titleHtml != null;
    }
}
