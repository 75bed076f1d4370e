package frontdoor.resident;

import frontdoor.cases.Reporter;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Draft;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.kernel.Reference;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where a person is in a service's questions: which are asked of them, which are still to come, and what comes
/// before and after each. Nothing of this is stored: it follows from what they have typed.
final class Journey {

    /// The step that asks how the person can be told.
    static final String CONTACT = "contact";

    static final String CHECK = "check";

    private final Draft draft;
    private final Answers.Checked checked;
    private final List<Question> all;

    private Journey(Draft draft, Answers.Checked checked, List<Question> all) {
        this.draft = draft;
        this.checked = checked;
        this.all = all;
    }

    static Journey of(Form form, Draft draft) {
        var checked = form.check(draft.input());
        return new Journey(draft, checked, form.asked(checked.values()));
    }

    /// Which draft it is: every form says so, since another window may show another.
    UUID command() {
        return draft.command();
    }

    /// The service's questions that are asked of this person, as far as can be told. Of somebody who is added to
    /// another's report no more is asked than what they have said.
    List<Question> asked() {
        var own = ContactQuestions.without(all);
        return joins().isEmpty()
                ? own
                : own.stream()
                        .filter(question -> draft.input().containsKey(question.key()))
                        .toList();
    }

    /// The report that the person wants to be added to, if they do.
    Optional<Reference> joins() {
        return draft.input().getOrDefault(Already.JOIN, List.of()).stream()
                .filter(said -> !said.equals(AlreadyPage.NONE))
                .findFirst()
                .map(Reference::new);
    }

    /// Those on how to reach them; empty where the service does not ask.
    List<Question> contact() {
        return ContactQuestions.among(all);
    }

    Map<String, Object> answers() {
        return checked.values();
    }

    /// Letters are in the language that the person was asked in.
    Reporter reporter() {
        return Reporter.of(checked.values(), Spoken.language());
    }

    Optional<Question> question(String key) {
        return asked().stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /// Whether we filled some of it in from what the person told us before.
    boolean isFilled() {
        return draft.input().containsKey(Remembered.FILLED);
    }

    /// The first step that is not done: a question's key, [#CONTACT], or [#CHECK] when all are.
    String next() {
        return steps().stream().filter(step -> !isDone(step)).findFirst().orElse(CHECK);
    }

    private boolean isDone(String step) {
        var shown = step.equals(CONTACT) ? ContactQuestions.NAME : step;
        return draft.input().containsKey(shown) && problems(step).isEmpty();
    }

    /// The step before one, or empty for the first.
    Optional<String> before(String step) {
        var steps = new ArrayList<>(steps());
        steps.add(CHECK);
        int index = steps.indexOf(step);
        return index <= 0 ? Optional.empty() : Optional.of(steps.get(index - 1));
    }

    /// Where a photo was taken, while the person has not said whether to use that place.
    Optional<PhotoPlace> photoPlace() {
        return PhotoPlace.among(asked(), answers(), draft.input());
    }

    private List<String> steps() {
        var steps = new ArrayList<>(asked().stream().map(Question::key).toList());
        photoPlace().ifPresent(place -> steps.add(steps.indexOf(place.photo()) + 1, place.step()));
        if (!contact().isEmpty()) {
            steps.add(CONTACT);
        }
        return steps;
    }

    /// What is wrong with what was typed at a step.
    List<Answers.Problem> problems(String step) {
        return checked.problems().stream()
                .filter(problem -> step(problem.question()).equals(step))
                .toList();
    }

    /// The step on which a question is asked.
    static String step(String question) {
        return ContactQuestions.has(question) ? CONTACT : question;
    }
}
