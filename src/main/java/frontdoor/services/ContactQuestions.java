package frontdoor.services;

import frontdoor.forms.Question;
import frontdoor.forms.When;
import java.util.List;

/// The platform's own questions, asked after the service's: how to reach the person.
public final class ContactQuestions {

    public static final String NAME = "contact_name";
    public static final String EMAIL = "contact_email";
    public static final String PHONE = "contact_phone";

    private static final int LONGEST_NAME = 200;
    private static final List<Question> REQUIRED = asked(true);
    private static final List<Question> OPTIONAL = asked(false);

    private ContactQuestions() {}

    /// Where contact is required, so is a name; that one of email and telephone is given is [Form]'s to see to.
    static List<Question> of(Service.Contact contact) {
        return switch (contact) {
            case REQUIRED -> REQUIRED;
            case OPTIONAL -> OPTIONAL;
            case NONE -> List.of();
        };
    }

    private static List<Question> asked(boolean required) {
        return List.of(
                question(NAME, "Your name", new Question.Kind.Text(LONGEST_NAME), required),
                question(EMAIL, "Your email address", new Question.Kind.Email(), false),
                question(PHONE, "Your telephone number", new Question.Kind.Phone(), false));
    }

    private static Question question(String key, String label, Question.Kind kind, boolean required) {
        return new Question(key, label, null, kind, required, When.ALWAYS, true, null, false, key.replace('_', '.'));
    }
}
