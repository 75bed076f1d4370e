package frontdoor.mine;

import frontdoor.people.Details;
import frontdoor.people.Person;
import frontdoor.places.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns a part of what we hold about somebody into the fields of its form, and what they answered back into it.
@Component
class PartForms {

    private final Places places;

    PartForms(Places places) {
        this.places = places;
    }

    /// The form as it is shown first: with what we hold.
    Map<String, List<String>> fields(Part part, Person person) {
        return switch (part) {
            case NAME -> one("name", person.name());
            case PHONE -> one("phone", person.writtenPhone());
            case ADDRESS -> one("address-postcode", person.postcode()); // to pick it, or another, from the list
            case CHANNEL -> one("channel", person.channel());
            case LANGUAGE -> one("language", person.language());
            case FORMATS -> formats(person.needs());
            case POST -> one("post", String.valueOf(!person.noPost()));
            case SAFE -> one("safe", person.safeContact());
        };
    }

    private static Map<String, List<String>> one(String field, @Nullable String value) {
        return Map.of(field, value == null ? List.of() : List.of(value));
    }

    private static Map<String, List<String>> formats(@Nullable String needs) {
        var keys = new ArrayList<String>();
        var other = new ArrayList<String>();
        for (String need : needs == null ? List.<String>of() : Part.needs(needs)) {
            var key = Part.formatKey(need);
            if (Part.FORMAT_KEYS.contains(key)) {
                keys.add(key);
            } else {
                other.add(need);
            }
        }
        return Map.of("formats", keys, Part.OTHER, List.of(String.join(Part.BETWEEN_NEEDS, other)));
    }

    /// What we hold once the answers are kept.
    Details details(Part part, Person person, Map<String, Object> answers) {
        var now = Details.of(person);
        return switch (part) {
            case NAME -> now.withName(text(answers, "name"));
            case PHONE -> now.withPhone((String) answers.get("phone"));
            case ADDRESS -> address(now, answers.get("address"));
            case CHANNEL -> now.withChannel((String) answers.get("channel"));
            case LANGUAGE -> now.withLanguage(text(answers, "language"));
            case FORMATS -> now.withNeeds(needs(answers));
            case POST -> now.withNoPost(Boolean.FALSE.equals(answers.get("post")));
            case SAFE -> now.withSafeContact((String) answers.get("safe"));
        };
    }

    private static String text(Map<String, Object> answers, String key) {
        return String.valueOf(answers.get(key));
    }

    private Details address(Details now, @Nullable Object answer) {
        if (!(answer instanceof Map<?, ?> address)) {
            return now;
        }
        if (address.get("uprn") instanceof String uprn) {
            return places.find(uprn)
                    .map(place -> now.withAddress(place.line(), place.postcode()))
                    .orElse(now);
        }
        return now.withAddress((String) address.get("line"), (String) address.get("postcode"));
    }

    /// In English, as those who work here read it: `Large print; Easy read; an interpreter`.
    private static @Nullable String needs(Map<String, Object> answers) {
        var needs = new ArrayList<String>();
        if (answers.get("formats") instanceof List<?> keys) {
            keys.forEach(key -> needs.add(plain(key.toString())));
        }
        if (answers.get(Part.OTHER) instanceof String other) {
            needs.add(other);
        }
        return needs.isEmpty() ? null : String.join(Part.BETWEEN_NEEDS, needs);
    }

    private static String plain(String key) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
    }
}
