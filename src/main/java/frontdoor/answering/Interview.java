package frontdoor.answering;

import frontdoor.cases.Reporter;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Form;
import frontdoor.services.Suggestion;
import java.util.List;
import java.util.Map;

/// A service's questions as they are asked in a conversation: all that matter so far, on one page. It follows
/// from what was typed and is not stored.
final class Interview {

    private final Form form;
    private final List<Question> all;
    private final Answers.Checked checked;
    private final Map<String, List<String>> input;

    private Interview(Form form, List<Question> all, Answers.Checked checked, Map<String, List<String>> input) {
        this.form = form;
        this.all = all;
        this.checked = checked;
        this.input = input;
    }

    /// Whoever is added to a report that is known is asked no more than how to tell them.
    static Interview of(Form form, Map<String, List<String>> input) {
        var checked = form.check(input);
        var asked = form.asked(checked.values());
        if (Call.joins(input).isEmpty()) {
            return new Interview(form, asked, checked, input);
        }
        var problems = checked.problems().stream()
                .filter(problem -> ContactQuestions.has(problem.question()))
                .toList();
        return new Interview(
                form, ContactQuestions.among(asked), new Answers.Checked(checked.values(), problems), input);
    }

    /// The service's own questions.
    List<Question> asked() {
        return ContactQuestions.without(all);
    }

    /// What may be put to the person, given what was answered so far.
    List<Suggestion> suggestions() {
        return form.suggestions(answers());
    }

    /// How the person can be told; empty where the service does not ask it.
    List<Question> contact() {
        return ContactQuestions.among(all);
    }

    /// What was answered so far, by question.
    Map<String, Object> answers() {
        return checked.values();
    }

    List<Answers.Problem> problems() {
        return checked.problems();
    }

    /// Who reports it: whoever was chosen, unless another name was typed; nobody when they gave no name and no way to
    /// reach them.
    Reporter reporter() {
        var typed = Reporter.of(checked.values(), "en");
        return Call.isChosen(input, typed.name()) ? typed.known(Call.chosen(input)) : typed;
    }
}
