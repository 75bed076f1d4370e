package frontdoor.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An address.
///
/// @param uprn the property's own number, by which every council system names it
/// @param line as written on an envelope, without the postcode
/// @param postcode in capitals with one space
/// @param parish null where there is none
/// @param attributes what services ask of it: `flags` (a list of text, never absent), `round` and the like
public record Place(
        String uprn,
        String line,
        String postcode,
        String ward,
        @Nullable String parish,
        double lat,
        double lon,
        Map<String, Object> attributes) {

    public Place {
        var all = new LinkedHashMap<>(attributes);
        all.putIfAbsent("flags", List.of());
        attributes = Collections.unmodifiableMap(all);
    }

    /// As the answer to a question of type `address`: its parts and its own attributes, without flags.
    public Map<String, Object> answer() {
        var answer = new LinkedHashMap<>(attributes);
        answer.remove("flags");
        answer.put("uprn", uprn);
        answer.put("line", line);
        answer.put("postcode", postcode);
        answer.put("ward", ward);
        if (parish != null) {
            answer.put("parish", parish);
        }
        return answer;
    }

    /// With `next_collection` worked out from `collection_day`, where the gazetteer does not give the date itself.
    Place asOn(LocalDate today) {
        if (!(attributes.get("collection_day") instanceof String day) || attributes.containsKey("next_collection")) {
            return this;
        }
        var next = today.with(TemporalAdjusters.next(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
        var all = new LinkedHashMap<>(attributes);
        all.put("next_collection", next.toString());
        return new Place(uprn, line, postcode, ward, parish, lat, lon, all);
    }
}
