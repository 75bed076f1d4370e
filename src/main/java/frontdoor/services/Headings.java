package frontdoor.services;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The headings of a page that asks several questions. Each is written at the first question of its part.
final class Headings {

    private Headings() {}

    /// @param order all questions, in their order
    /// @param headings by question
    /// @param asked those that the page asks
    /// @return headings by the question that they stand above: where the first of a part is not asked, its next one
    static Map<String, String> above(List<String> order, Map<String, String> headings, Collection<String> asked) {
        var above = new LinkedHashMap<String, String>();
        String waiting = null;
        for (var key : order) {
            waiting = headings.getOrDefault(key, waiting);
            if (waiting != null && asked.contains(key)) {
                above.put(key, waiting);
                waiting = null;
            }
        }
        return above;
    }
}
