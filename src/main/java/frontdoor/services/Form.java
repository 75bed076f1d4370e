package frontdoor.services;

import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.kernel.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The questions of one service, put to one person: which are asked, and whether what was typed will do.
///
/// @param staff whether staff fill it in; a resident is not asked what is `by: staff`
public record Form(Service service, Facts facts, Channel channel, LocalDate today, boolean staff) {

    /// The questions that are asked to open a case, given the answers so far.
    public List<Question> asked(Map<String, Object> answers) {
        return Answers.relevant(questions(), answers, this::relevance);
    }

    /// Checks what was typed to open a case.
    ///
    /// @param typed as an HTML form posts it
    public Answers.Checked check(Map<String, List<String>> typed) {
        var read = Answers.check(questions(), typed, this::relevance, today);
        var partners = service.asking().partnerReport();
        if (partners != null && partners.isOne(read.values())) {
            return nameless(knowsSomebody(read) ? reachable(read) : read, typed);
        }
        var checked = reachable(read);
        if (!isUnreachable(checked)) {
            return checked;
        }
        var problems = new ArrayList<>(checked.problems());
        var message = staff ? "problem.contact.any" : "problem.contact";
        problems.add(new Answers.Problem(ContactQuestions.EMAIL, ContactQuestions.EMAIL, message, List.of("")));
        return new Answers.Checked(checked.values(), List.copyOf(problems));
    }

    /// Somebody who reports it for their work may know nobody of the family.
    private static boolean knowsSomebody(Answers.Checked read) {
        return read.values().keySet().stream().anyMatch(ContactQuestions::has);
    }

    /// Nobody is promised a call on a telephone whose number we do not have.
    private Answers.Checked reachable(Answers.Checked checked) {
        var needed = ContactQuestions.needed(checked.values().get(ContactQuestions.BY))
                .filter(key -> service.asking().contact() != Service.Contact.NONE)
                .filter(key -> !checked.values().containsKey(key))
                .filter(key -> checked.problems().stream()
                        .noneMatch(problem -> problem.question().equals(key)));
        if (needed.isEmpty()) {
            return checked;
        }
        var problems = new ArrayList<>(checked.problems());
        problems.add(new Answers.Problem(
                needed.get(), needed.get(), "problem." + needed.get() + (staff ? ".staff" : ""), List.of("")));
        return new Answers.Checked(checked.values(), List.copyOf(problems));
    }

    /// Whoever reports it for a partner can be called back: of the family they may know nobody.
    private static Answers.Checked nameless(Answers.Checked checked, Map<String, List<String>> typed) {
        boolean named =
                typed.getOrDefault(ContactQuestions.NAME, List.of()).stream().anyMatch(name -> !name.isBlank());
        return named
                ? checked
                : new Answers.Checked(
                        checked.values(),
                        checked.problems().stream()
                                .filter(problem -> !problem.question().equals(ContactQuestions.NAME))
                                .toList());
    }

    /// Checks what was typed for an action of a case.
    ///
    /// @param answers those the case has, for `only_if`
    public Answers.Checked check(Service.Action action, Map<String, Object> answers, Map<String, List<String>> typed) {
        return Answers.check(
                service.asking().questions(action),
                typed,
                (when, given) -> relevance(when, together(answers, given)),
                today);
    }

    /// What whoever asks may put to the person: the suggestions that the answers so far do not rule out.
    public List<Suggestion> suggestions(Map<String, Object> answers) {
        return service.asking().suggestions().stream()
                .filter(each -> !relevance(new When.Named(each.condition(), false), answers)
                        .equals(Truth.NO))
                .map(each -> new Suggestion(each.question(), each.condition(), offered(each, answers)))
                .filter(each -> !each.options().isEmpty())
                .toList();
    }

    private List<String> offered(Suggestion suggestion, Map<String, Object> answers) {
        var question = Answers.offered(service.asking().question(suggestion.question()), answers, this::relevance);
        return question.kind() instanceof Question.Kind.Choices choices
                ? suggestion.options().stream()
                        .filter(choices.options()::containsKey)
                        .toList()
                : suggestion.options();
    }

    private List<Question> questions() {
        return service.asking().questions().stream()
                .map(question -> asksForLetters(question) ? ContactQuestions.forLetters(question) : question)
                .filter(question -> staff || !question.staffOnly())
                .toList();
    }

    private boolean asksForLetters(Question question) {
        return !staff
                && question.key().equals(ContactQuestions.ADDRESS)
                && service.asking().own().stream().anyMatch(each -> each.key().equals(ContactQuestions.BY));
    }

    private Truth relevance(When when, Map<String, Object> answers) {
        return service.asking().conditions().evaluate(when, new Known(answers, facts, today, channel));
    }

    /// One of email, telephone and postal address must be given where contact is required, and none was typed wrongly.
    private boolean isUnreachable(Answers.Checked checked) {
        return service.asking().contact() == Service.Contact.REQUIRED
                && checked.values().keySet().stream().noneMatch(Form::isReach)
                && checked.problems().stream().noneMatch(problem -> isReach(problem.question()));
    }

    private static boolean isReach(String question) {
        return ContactQuestions.has(question) && !question.equals(ContactQuestions.NAME);
    }

    private static Map<String, Object> together(Map<String, Object> answers, Map<String, Object> given) {
        var all = new LinkedHashMap<>(answers);
        all.putAll(given);
        return all;
    }
}
