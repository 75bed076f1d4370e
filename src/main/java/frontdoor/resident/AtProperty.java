package frontdoor.resident;

import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What a draft begins with when somebody has looked at a property first: that it is there. They can change it.
@Component
class AtProperty {

    private final Places places;

    AtProperty(Places places) {
        this.places = places;
    }

    /// @param uprn of the property; empty if they came another way
    Map<String, List<String>> known(Service service, String uprn) {
        if (uprn.isEmpty()) {
            return Map.of();
        }
        return places.find(uprn)
                .flatMap(place -> service.asking().own().stream()
                        .filter(AtProperty::asksWhere)
                        .findFirst()
                        .map(question -> filled(question, place)))
                .orElse(Map.of());
    }

    private static boolean asksWhere(Question question) {
        return question.kind() instanceof Question.Kind.Place || question.kind() instanceof Question.Kind.Address;
    }

    private static Map<String, List<String>> filled(Question question, Place place) {
        var key = question.key();
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put(key, List.of());
        fields.put(Remembered.FILLED, List.of(key));
        if (question.kind() instanceof Question.Kind.Address) {
            fields.put(key + "-postcode", List.of(place.postcode()));
            fields.put(key + "-uprn", List.of(place.uprn()));
        } else {
            fields.put(key + "-words", List.of(place.line() + ", " + place.postcode()));
            fields.put(key + "-lat", List.of(String.valueOf(place.lat())));
            fields.put(key + "-lon", List.of(String.valueOf(place.lon())));
        }
        return fields;
    }
}
