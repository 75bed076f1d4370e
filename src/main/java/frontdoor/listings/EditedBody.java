package frontdoor.listings;

import frontdoor.listings.StaffListing.Edit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The few parts that staff change by hand, taken out of the body of a listing and put back into it.
final class EditedBody {

    private EditedBody() {}

    static Edit edit(Listing listing) {
        return new Edit(
                listing.name(),
                listing.says(),
                first(listing.phones()),
                text(listing.email()),
                text(listing.website()),
                first(listing.costs()),
                text(listing.alert()),
                text(listing.forWhom()),
                listing.status());
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Map<String, Object> of(Map<String, Object> was, Edit now) {
        var body = new LinkedHashMap<>(was);
        put(body, "name", now.name());
        put(body, "description", now.says());
        put(body, "email", now.email());
        put(body, "url", now.website());
        put(body, "alert", now.alert());
        put(body, "eligibility_description", now.forWhom());
        put(body, "status", now.status());
        first(body, "phones", "number", now.telephone());
        first(body, "cost_options", "option", now.cost());
        return body;
    }

    private static void put(Map<String, Object> body, String field, String text) {
        if (text.isBlank()) {
            body.remove(field);
        } else {
            body.put(field, text.strip());
        }
    }

    /// The first of a list, whatever else is known of it: its id stays the same.
    private static void first(Map<String, Object> body, String list, String field, String text) {
        var all = new ArrayList<Object>(body.get(list) instanceof List<?> some ? some : List.of());
        var first = new LinkedHashMap<String, Object>();
        if (!all.isEmpty() && all.getFirst() instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> first.put(name.toString(), value));
        }
        if (text.isBlank()) {
            if (!all.isEmpty()) {
                all.removeFirst();
            }
        } else {
            first.putIfAbsent("id", id(body, list).toString());
            first.put(field, text.strip());
            if (all.isEmpty()) {
                all.add(first);
            } else {
                all.set(0, first);
            }
        }
        if (all.isEmpty()) {
            body.remove(list);
        } else {
            body.put(list, all);
        }
    }

    private static UUID id(Map<String, Object> body, String list) {
        return UUID.nameUUIDFromBytes((body.get("id") + "/" + list).getBytes(StandardCharsets.UTF_8));
    }
}
