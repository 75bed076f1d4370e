package frontdoor.listings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lists that hang on a listing of a file: telephones, costs, hours, areas, languages.
///
/// @param key of the listing in its file
/// @param id of the listing
record ListingParts(Ids ids, String key, String id) {

    private static final int LETTERS_OF_A_DAY = 2; // MO, TU

    private Body part(String kind, Object which) {
        return new Body(ids.id(kind, key, which.toString())).with("service_id", id);
    }

    List<Map<String, Object>> phones(Entry listing) {
        var number = listing.text("telephone");
        return number == null
                ? List.of()
                : List.of(part("phone", 0)
                        .with("number", number)
                        .with("type", "voice")
                        .all());
    }

    List<Map<String, Object>> costs(Entry listing) {
        var cost = listing.text("cost");
        return cost == null
                ? List.of()
                : List.of(part("cost", 0)
                        .with("option", cost)
                        .with("amount", listing.text("price") == null ? null : new BigDecimal(listing.needed("price")))
                        .all());
    }

    /// Days with the same times are one entry, as calendars write it.
    List<Map<String, Object>> schedules(Entry listing) {
        var days = new LinkedHashMap<String, List<String>>();
        listing.map("hours")
                .forEach((day, times) -> days.computeIfAbsent(times, _ -> new ArrayList<>())
                        .add(day.substring(0, LETTERS_OF_A_DAY).toUpperCase(Locale.ROOT)));
        var schedules = new ArrayList<Map<String, Object>>();
        days.forEach((times, on) -> {
            var schedule = part("schedule", times).with("freq", "WEEKLY").with("interval", 1);
            schedule.with("byday", String.join(",", on))
                    .with("opens_at", time(times, 0))
                    .with("closes_at", time(times, 1))
                    .with("description", listing.text("hours_say"));
            schedules.add(schedule.all());
        });
        if (schedules.isEmpty() && listing.text("hours_say") != null) {
            schedules.add(part("schedule", "says")
                    .with("description", listing.text("hours_say"))
                    .all());
        }
        return schedules;
    }

    private static @Nullable String time(String times, int end) {
        var both = times.split("-", 2);
        return both.length <= end ? null : both[end].strip() + ":00";
    }

    List<Map<String, Object>> areas(Entry listing) {
        return listing.texts("wards").stream()
                .map(ward -> part("area", ward)
                        .with("name", ward + " ward")
                        .with("local_ward", ward)
                        .all())
                .toList();
    }

    List<Map<String, Object>> languages(Entry listing) {
        return listing.texts("languages").stream()
                .map(name -> part("language", name).with("name", name).all())
                .toList();
    }
}
