package frontdoor.cases;

import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.services.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How we can tell a person what becomes of their request: the platform's own questions, the same in every service.
public final class ContactDetails {

    public static final String NAME = "contact_name";
    public static final String EMAIL = "contact_email";
    public static final String PHONE = "contact_phone";

    private ContactDetails() {}

    /// @param labels the words of the three questions: name, email, telephone
    public static List<Question> questions(Service.Contact contact, Labels labels) {
        if (contact == Service.Contact.NONE) {
            return List.of();
        }
        return List.of(
                question(NAME, labels.name(), new Question.Kind.Text(200), contact == Service.Contact.REQUIRED),
                question(EMAIL, labels.email(), new Question.Kind.Email(), false),
                question(PHONE, labels.phone(), new Question.Kind.Phone(), false));
    }

    public record Labels(String name, String email, String phone) {}

    private static Question question(String key, String label, Question.Kind kind, boolean required) {
        return new Question(key, label, null, kind, required, When.ALWAYS, false, null, false, null);
    }

    /// What was typed, or what is wrong with it.
    public sealed interface Read {
        record Good(Reporter reporter) implements Read {}

        record Bad(List<Answers.Problem> problems) implements Read {}
    }

    /// A service that must be able to answer needs a name and one of email and telephone.
    public static Read read(
            Service.Contact contact, Map<String, List<String>> typed, Labels labels, String language, LocalDate today) {
        var checked = Answers.check(questions(contact, labels), typed, (_, _) -> Truth.YES, today);
        var problems = new ArrayList<>(checked.problems());
        var values = checked.values();
        boolean reachable = values.containsKey(EMAIL) || values.containsKey(PHONE);
        if (contact == Service.Contact.REQUIRED && !reachable && problems.isEmpty()) {
            problems.add(new Answers.Problem(EMAIL, EMAIL, "problem.contact", List.of(labels.email())));
        }
        return problems.isEmpty() ? new Read.Good(reporter(values, language)) : new Read.Bad(problems);
    }

    private static Reporter reporter(Map<String, Object> values, String language) {
        return new Reporter(
                null,
                (String) values.get(NAME),
                (String) values.get(EMAIL),
                (String) values.get(PHONE),
                null,
                language);
    }
}
