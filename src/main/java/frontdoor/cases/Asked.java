package frontdoor.cases;

import frontdoor.forms.Question;
import frontdoor.services.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The questions that an action asks.
public final class Asked {

    private Asked() {}

    /// @return in the order asked; one that the action lets be left out is not required
    public static List<Question> by(Service service, Service.Action action) {
        return action.ask().stream()
                .map(key -> Objects.requireNonNull(service.staffAsk().get(key), key))
                .map(question -> action.optional().contains(question.key()) ? optional(question) : question)
                .toList();
    }

    private static Question optional(Question question) {
        return new Question(
                question.key(),
                question.label(),
                question.hint(),
                question.kind(),
                false,
                question.onlyIf(),
                question.search(),
                question.sensitive(),
                question.staffOnly(),
                question.from());
    }

    /// The case's answers with the new ones over them.
    static Map<String, Object> over(Map<String, Object> before, Map<String, Object> now) {
        var all = new HashMap<>(before);
        all.putAll(now);
        return all;
    }
}
