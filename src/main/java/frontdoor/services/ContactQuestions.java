package frontdoor.services;

import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The platform's own questions, asked after the service's: how to reach the person.
public final class ContactQuestions {

    public static final String NAME = "contact_name";
    public static final String EMAIL = "contact_email";
    public static final String PHONE = "contact_phone";
    public static final String ADDRESS = "contact_address";

    private static final Set<String> KEYS = Set.of(NAME, EMAIL, PHONE, ADDRESS);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final List<Question> REQUIRED = asked(true);
    private static final List<Question> OPTIONAL = asked(false);

    private ContactQuestions() {}

    /// Where contact is required, so is a name; that there is a way to write back is [Form]'s to see to. Staff may
    /// write
    /// down a postal address for somebody who has nothing else; on the web there is email.
    static List<Question> of(Service.Contact contact) {
        return switch (contact) {
            case REQUIRED -> REQUIRED;
            case OPTIONAL -> OPTIONAL;
            case NONE -> List.of();
        };
    }

    /// Email and telephone, neither of which must be given: where something can be sent at once.
    public static List<Question> reach() {
        return OPTIONAL.stream()
                .filter(question ->
                        question.key().equals(EMAIL) || question.key().equals(PHONE))
                .toList();
    }

    public static boolean has(String question) {
        return KEYS.contains(question);
    }

    /// Those of the questions asked that say how the person is reached; none where the service does not ask it.
    public static List<Question> among(List<Question> asked) {
        return asked.stream().filter(question -> has(question.key())).toList();
    }

    /// The others, which are the service's own.
    public static List<Question> without(List<Question> asked) {
        return asked.stream().filter(question -> !has(question.key())).toList();
    }

    /// Reads what was typed where a service that might not ask it is not at hand; nothing need be given.
    public static Answers.Checked check(Map<String, List<String>> typed, LocalDate today) {
        return Answers.check(OPTIONAL, typed, (_, _) -> Truth.YES, today);
    }

    private static List<Question> asked(boolean required) {
        return List.of(
                question(NAME, "Full name", new Question.Kind.Text(LONGEST_NAME), required, false),
                question(EMAIL, "Email address", new Question.Kind.Email(), false, false),
                question(PHONE, "Telephone number", new Question.Kind.Phone(), false, false),
                question(ADDRESS, "Postal address", new Question.Kind.Text(LONGEST_ADDRESS), false, true));
    }

    private static Question question(
            String key, String label, Question.Kind kind, boolean required, boolean staffOnly) {
        return new Question(
                key, label, null, kind, required, When.ALWAYS, true, null, staffOnly, key.replace('_', '.'));
    }
}
