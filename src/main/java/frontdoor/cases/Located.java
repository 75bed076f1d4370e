package frontdoor.cases;

import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.services.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Completes an address that was picked from the list with what the register of places knows of it.
final class Located {

    private Located() {}

    static Map<String, Object> at(Service service, Map<String, Object> answers, @Nullable Place place) {
        if (place == null) {
            return answers;
        }
        var located = new LinkedHashMap<>(answers);
        for (Question question : service.ask()) {
            if (question.kind() instanceof Question.Kind.Address
                    && located.get(question.key()) instanceof Map<?, ?> address
                    && place.uprn().equals(address.get("uprn"))) {
                located.put(question.key(), place.answer());
            }
        }
        return located;
    }
}
