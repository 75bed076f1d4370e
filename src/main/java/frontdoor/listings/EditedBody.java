package frontdoor.listings;

import frontdoor.listings.StaffListing.Audience;
import frontdoor.listings.StaffListing.Contact;
import frontdoor.listings.StaffListing.Edit;
import frontdoor.listings.StaffListing.Visit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parts that staff change by hand, taken out of the body of a listing and put back into it.
final class EditedBody {

    private EditedBody() {}

    static Edit edit(Listing listing) {
        return new Edit(
                listing.name(),
                listing.says(),
                text(listing.alert()),
                listing.status(),
                new Contact(String.join("\n", listing.phones()), text(listing.email()), text(listing.website())),
                new Visit(
                        String.join("\n", listing.costs()),
                        listing.openings().stream().map(WrittenHours::line).collect(Collectors.joining("\n"))),
                new Audience(
                        text(listing.forWhom()),
                        text(listing.youngest()),
                        text(listing.oldest()),
                        String.join(", ", listing.languages()),
                        String.join(", ", listing.wards())));
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }

    /// @param was the listing as it stood, to tell what of its hours is new
    static Map<String, Object> of(Map<String, Object> body, Listing was, Edit now) {
        var edited = new LinkedHashMap<>(body);
        put(edited, "name", now.name());
        put(edited, "description", now.says());
        put(edited, "email", now.contact().email());
        put(edited, "url", now.contact().website());
        put(edited, "alert", now.alert());
        put(edited, "eligibility_description", now.audience().forWhom());
        put(edited, "status", now.status());
        age(edited, "minimum_age", now.audience().youngest());
        age(edited, "maximum_age", now.audience().oldest());
        EditedLists.put(edited, "phones", "number", lines(now.contact().telephone()));
        EditedLists.put(edited, "cost_options", "option", lines(now.visit().cost()));
        EditedLists.put(edited, "languages", "name", parts(now.audience().languages()));
        EditedLists.put(
                edited, "service_areas", "local_ward", parts(now.audience().wards()));
        EditedLists.schedules(edited, was.openings(), lines(now.visit().hours()));
        return edited;
    }

    static List<String> lines(String text) {
        return split(text, "\\R");
    }

    private static List<String> parts(String text) {
        return split(text, "[,\\n]");
    }

    private static List<String> split(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static void put(Map<String, Object> body, String field, String text) {
        if (text.isBlank()) {
            body.remove(field);
        } else {
            body.put(field, text.strip());
        }
    }

    private static void age(Map<String, Object> body, String field, String text) {
        if (text.isBlank()) {
            body.remove(field);
        } else {
            body.put(field, new BigDecimal(text.strip()));
        }
    }
}
