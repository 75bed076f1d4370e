package frontdoor.cases;

import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Completes where something is: an address that was picked from the list with what the register knows of it, and a pin
/// on the ground with the ward and parish it lies in.
@Component
class Located {

    private final Places places;

    Located(Places places) {
        this.places = places;
    }

    /// @param picked the property that was picked for each address question
    Map<String, Object> complete(Service service, Map<String, Object> answers, Map<String, Place> picked) {
        var located = new LinkedHashMap<>(answers);
        for (Question question : service.asking().own()) {
            if (located.get(question.key()) instanceof Map<?, ?> where) {
                located.put(question.key(), complete(question, where, picked.get(question.key())));
            }
        }
        return located;
    }

    private Object complete(Question question, Map<?, ?> where, @Nullable Place picked) {
        if (picked != null) {
            return picked.answer();
        }
        if (question.kind() instanceof Question.Kind.Place
                && where.get("lat") instanceof Number lat
                && where.get("lon") instanceof Number lon) {
            return places.nearest(lat.doubleValue(), lon.doubleValue())
                    .<Object>map(near -> within(where, near))
                    .orElse(where);
        }
        return where;
    }

    /// What is wrong with the addresses that were picked: a number that the register does not have.
    List<Answers.Problem> unknown(Service service, Map<String, Object> answers, Map<String, Place> picked) {
        return service.asking().own().stream()
                .filter(question -> question.kind() instanceof Question.Kind.Address)
                .filter(question -> answers.get(question.key()) instanceof Map<?, ?> where && where.containsKey("uprn"))
                .filter(question -> !picked.containsKey(question.key()))
                .map(question -> new Answers.Problem(
                        question.key(), question.key() + "-uprn", "problem.address.pick", List.of(question.label())))
                .toList();
    }

    private static Map<Object, Object> within(Map<?, ?> where, Place near) {
        var located = new LinkedHashMap<Object, Object>(where);
        located.put("ward", near.ward());
        if (near.parish() != null) {
            located.put("parish", near.parish());
        }
        return located;
    }
}
