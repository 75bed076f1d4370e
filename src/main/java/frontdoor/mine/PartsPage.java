package frontdoor.mine;

import frontdoor.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several parts of what we hold, each with a link to change it.
///
/// @param key of the words of this page
/// @param done what was just done, in words, or null
public record PartsPage(
        String key, List<SummaryRow> rows, @Nullable String done) {}
