package frontdoor.cases;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Facts;
import frontdoor.services.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks up what a service needs to know and never asks: the property, and what the council's registers say of it.
@Component
public class FactFinder {

    /// A property that the register does not know has no flags; that is known of it.
    private static final Map<String, Object> UNKNOWN = Map.of("flags", List.of());

    private final Places places;
    private final CouncilCalendars calendars;

    FactFinder(Places places, CouncilCalendars calendars) {
        this.places = places;
        this.calendars = calendars;
    }

    /// What was found for one request.
    ///
    /// @param place the property that it is about, or null
    public record Found(Facts facts, @Nullable Place place) {}

    /// @param input what was typed, by form field; the property is the first address that was picked from the list
    public Found find(Service service, Map<String, List<String>> input) {
        var place = service.ask().stream()
                .filter(question -> question.kind() instanceof Question.Kind.Address)
                .flatMap(question -> uprn(input, question.key()).stream())
                .findFirst()
                .flatMap(places::find)
                .orElse(null);
        return new Found(facts(service, place), place);
    }

    private static Optional<String> uprn(Map<String, List<String>> input, String question) {
        return input.getOrDefault(question + "-uprn", List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Facts facts(Service service, @Nullable Place place) {
        var values = new HashMap<String, Object>();
        if (place != null && !service.facts().isEmpty()) {
            var sources =
                    service.facts().values().stream().map(Service.Fact::source).collect(Collectors.toSet());
            var known = places.facts(place.uprn(), sources);
            service.facts().forEach((key, fact) -> {
                if (known.get(fact.source()) != null) {
                    values.put(key, known.get(fact.source()));
                }
            });
        }
        return new Facts(values, place == null ? UNKNOWN : place.attributes(), calendars.current());
    }

    /// The facts that a case was opened on. They are pinned: a person is judged by what was so when they asked.
    @SuppressWarnings("unchecked")
    Facts pinned(Map<String, Object> stored) {
        return new Facts(
                (Map<String, Object>) stored.getOrDefault("values", Map.of()),
                (Map<String, Object>) stored.getOrDefault("property", Map.of()),
                calendars.current());
    }

    static Map<String, Object> stored(Facts facts) {
        return Map.of("values", facts.values(), "property", facts.property());
    }
}
