package frontdoor.listings;

import frontdoor.listings.Listing.Opening;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lists that hang on a listing's body, as staff type them: an entry that stands as it was keeps its id and
/// whatever else is known of it.
final class EditedLists {

    private EditedLists() {}

    /// @param field of each entry which is what is typed; entries without it stay
    static void put(Map<String, Object> body, String list, String field, List<String> texts) {
        var was = entries(body, list);
        var now = new ArrayList<Map<String, Object>>();
        was.stream().filter(entry -> !entry.containsKey(field)).forEach(now::add);
        var old = was.stream().filter(entry -> entry.containsKey(field)).toList();
        for (int at = 0; at < texts.size(); at++) {
            var text = texts.get(at);
            var same =
                    old.stream().filter(entry -> text.equals(entry.get(field))).findFirst();
            // A number that is changed stays the same telephone; a cost or an area in other words is another.
            var before = list.equals("phones")
                            && at < old.size()
                            && !texts.contains(String.valueOf(old.get(at).get(field)))
                    ? old.get(at)
                    : fresh(body, list, text);
            var entry = new LinkedHashMap<>(same.orElse(before));
            entry.put(field, text);
            if (list.equals("service_areas")) {
                entry.putIfAbsent("name", text);
            }
            now.add(entry);
        }
        keep(body, list, now);
    }

    /// @param was the same hours as they were read
    static void schedules(Map<String, Object> body, List<Opening> was, List<String> lines) {
        var old = entries(body, "schedules");
        var byLine = new LinkedHashMap<String, Map<String, Object>>();
        for (int at = 0; at < Math.min(old.size(), was.size()); at++) {
            byLine.put(WrittenHours.line(was.get(at)), old.get(at));
        }
        var now = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            var same = byLine.get(line);
            if (same != null) {
                now.add(same);
            } else {
                var entry = fresh(body, "schedules", line);
                entry.putAll(WrittenHours.schedule(line));
                now.add(entry);
            }
        }
        keep(body, "schedules", now);
    }

    private static void keep(Map<String, Object> body, String list, List<Map<String, Object>> now) {
        if (now.isEmpty()) {
            body.remove(list);
        } else {
            body.put(list, now);
        }
    }

    private static List<Map<String, Object>> entries(Map<String, Object> body, String list) {
        var entries = new ArrayList<Map<String, Object>>();
        if (body.get(list) instanceof List<?> some) {
            for (var each : some) {
                if (each instanceof Map<?, ?> fields) {
                    var entry = new LinkedHashMap<String, Object>();
                    fields.forEach((name, value) -> entry.put(name.toString(), value));
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static LinkedHashMap<String, Object> fresh(Map<String, Object> body, String list, String text) {
        var entry = new LinkedHashMap<String, Object>();
        var name = body.get("id") + "/" + list + "/" + text;
        entry.put(
                "id",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        if (body.get("id") != null) {
            entry.put("service_id", body.get("id"));
        }
        return entry;
    }
}
