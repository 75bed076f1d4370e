package frontdoor.cases;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Facts;
import frontdoor.services.Service;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /// @param picked the property picked for each address question; one the register does not have is absent
    public record Found(Facts facts, Map<String, Place> picked) {

        /// The property that the request is about: the first that was picked, or null.
        public @Nullable Place place() {
            return picked.isEmpty() ? null : picked.values().iterator().next();
        }
    }

    /// @param input what was typed, by form field
    public Found find(Service service, Map<String, List<String>> input) {
        var picked = new LinkedHashMap<String, Place>();
        var values = new HashMap<String, Object>();
        for (Question question : service.asking().own()) {
            if (question.kind() instanceof Question.Kind.Address) {
                var asked = about(service, question.key());
                uprn(input, question.key())
                        .flatMap(uprn -> places.known(uprn, sources(asked)))
                        .ifPresent(known -> {
                            picked.put(question.key(), known.place());
                            asked.forEach(fact -> keep(values, fact, known.facts()));
                        });
            }
        }
        var property =
                picked.isEmpty() ? UNKNOWN : picked.values().iterator().next().attributes();
        return new Found(new Facts(values, property, calendars.current()), picked);
    }

    /// The service's facts about one address question.
    private static List<Service.Fact> about(Service service, String question) {
        return service.asking().facts().values().stream()
                .filter(fact -> question.equals(fact.about()))
                .toList();
    }

    private static Set<String> sources(List<Service.Fact> facts) {
        return facts.stream().map(Service.Fact::source).collect(Collectors.toSet());
    }

    private static void keep(Map<String, Object> values, Service.Fact fact, Map<String, Object> known) {
        var value = known.get(fact.source());
        if (value != null) {
            values.put(fact.key(), value);
        }
    }

    private static Optional<String> uprn(Map<String, List<String>> input, String question) {
        return input.getOrDefault(question + "-uprn", List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
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
