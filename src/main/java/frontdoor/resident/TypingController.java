package frontdoor.resident;

import frontdoor.asking.Typed;
import frontdoor.drafts.Drafts;
import frontdoor.forms.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Keeps what is in a question's fields while somebody types. The page's script sends it every few seconds.
@Controller
class TypingController {

    private final Reports reports;
    private final Drafts drafts;

    TypingController(Reports reports, Drafts drafts) {
        this.reports = reports;
        this.drafts = drafts;
    }

    @PostMapping("/report/{service}/{step}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable String service, @PathVariable String step, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null || draft.isSent()) {
            return;
        }
        var typed = Typed.of(request);
        var journey = reports.journey(definition, draft);
        var fields = step.equals(Journey.CONTACT)
                ? Optional.of(contact(journey, typed))
                : journey.question(step)
                        .filter(question -> !(question.kind() instanceof Question.Kind.File))
                        .map(question ->
                                StepFields.of(step, draft.input(), typed).fields());
        fields.ifPresent(found -> drafts.keepTyping(Reports.visit(request), draft, found));
    }

    static Map<String, List<String>> contact(Journey journey, Typed typed) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (Question question : journey.contact()) {
            fields.put(question.key(), List.of(typed.text(question.key())));
        }
        return fields;
    }
}
