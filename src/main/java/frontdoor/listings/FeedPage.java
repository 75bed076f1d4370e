package frontdoor.listings;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A page as feeds send it: of version 3.0, of 1.0, or a bare list.
final class FeedPage {

    private FeedPage() {}

    static List<JsonNode> services(JsonNode page) {
        if (page.isArray()) {
            return StreamSupport.stream(page.spliterator(), false).toList();
        }
        for (var name : List.of("contents", "content")) {
            if (page.path(name).isArray()) {
                return services(page.path(name));
            }
        }
        return page.has("id") ? List.of(page) : List.of();
    }

    /// A feed that does not say ends with its first page without a service.
    static boolean isLast(JsonNode page, int number) {
        if (page.isArray() || services(page).isEmpty()) {
            return true;
        }
        for (var name : List.of("total_pages", "totalPages")) {
            if (page.path(name).isNumber()) {
                return number >= page.path(name).asInt();
            }
        }
        return page.path("last_page").asBoolean(false) || page.path("last").asBoolean(false);
    }
}
