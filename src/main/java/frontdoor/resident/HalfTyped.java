package frontdoor.resident;

import frontdoor.asking.Typed;
import frontdoor.drafts.Drafts;
import frontdoor.forms.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps what is in a question's fields without taking it for an answer. A file is not kept.
@Component
class HalfTyped {

    private final Reports reports;
    private final Drafts drafts;

    HalfTyped(Reports reports, Drafts drafts) {
        this.reports = reports;
        this.drafts = drafts;
    }

    /// @return whether there is a draft to keep it in
    boolean keep(String service, String step, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null || draft.isSent()) {
            return false;
        }
        var typed = Typed.of(request);
        var journey = reports.journey(definition, draft);
        var fields = step.equals(Journey.CONTACT)
                ? Optional.of(contact(journey, typed))
                : journey.question(step)
                        .filter(question -> !(question.kind() instanceof Question.Kind.File))
                        .map(_ -> StepFields.of(step, draft.input(), typed).fields());
        fields.ifPresent(found -> drafts.keepTyping(Reports.visit(request), draft, found));
        return true;
    }

    static Map<String, List<String>> contact(Journey journey, Typed typed) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (Question question : journey.contact()) {
            fields.put(question.key(), List.of(typed.text(question.key())));
        }
        return fields;
    }
}
