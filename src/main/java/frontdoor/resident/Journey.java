package frontdoor.resident;

import frontdoor.cases.ContactDetails;
import frontdoor.cases.FactFinder;
import frontdoor.drafts.Draft;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.kernel.Channel;
import frontdoor.services.Known;
import frontdoor.services.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a person is in a service's questions: which are asked of them, which are still to come, and what comes before
/// and
/// after each. Nothing of this is stored: it follows from what they have typed.
final class Journey {

    /// The step that asks how the person can be told.
    static final String CONTACT = "contact";

    private final Service service;
    private final Map<String, List<String>> input;
    private final Answers.Checked checked;
    private final ContactDetails.Read contact;
    private final List<Question> asked;

    private Journey(
            Service service,
            Map<String, List<String>> input,
            Answers.Checked checked,
            ContactDetails.Read contact,
            List<Question> asked) {
        this.service = service;
        this.input = input;
        this.checked = checked;
        this.contact = contact;
        this.asked = asked;
    }

    static Journey of(
            Service service,
            Draft draft,
            FactFinder facts,
            ContactDetails.Labels labels,
            String language,
            LocalDate today) {
        var input = draft.input();
        var found = facts.find(service, input).facts();
        var questions =
                service.ask().stream().filter(question -> !question.staffOnly()).toList();
        Answers.Relevance relevance =
                (when, answers) -> service.conditions().evaluate(when, new Known(answers, found, today, Channel.WEB));
        var checked = Answers.check(questions, input, relevance, today);
        return new Journey(
                service,
                input,
                checked,
                ContactDetails.read(service.contact(), input, labels, language, today),
                Answers.relevant(questions, checked.values(), relevance));
    }

    /// The questions asked of this person, as far as can be told.
    List<Question> asked() {
        return asked;
    }

    Map<String, Object> answers() {
        return checked.values();
    }

    ContactDetails.Read contact() {
        return contact;
    }

    Optional<Question> question(String key) {
        return asked.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /// The first step that is not done: a question's key, [#CONTACT], or `check` when all are.
    String next() {
        for (Question question : asked) {
            if (!input.containsKey(question.key()) || !problems(question.key()).isEmpty()) {
                return question.key();
            }
        }
        boolean contactDone = input.containsKey(ContactDetails.NAME) && contact instanceof ContactDetails.Read.Good;
        return service.contact() == Service.Contact.NONE || contactDone ? "check" : CONTACT;
    }

    /// The step before one, or empty for the first.
    Optional<String> before(String step) {
        var steps = new ArrayList<>(asked.stream().map(Question::key).toList());
        if (service.contact() != Service.Contact.NONE) {
            steps.add(CONTACT);
        }
        steps.add("check");
        int index = steps.indexOf(step);
        return index <= 0 ? Optional.empty() : Optional.of(steps.get(index - 1));
    }

    List<Answers.Problem> problems(String question) {
        return checked.problems().stream()
                .filter(problem -> problem.question().equals(question))
                .toList();
    }
}
