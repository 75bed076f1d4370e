package frontdoor.services;

import frontdoor.forms.Answers;
import frontdoor.forms.FormWords;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The platform's own questions, asked after the service's: how to reach the person.
public final class ContactQuestions {

    public static final String NAME = "contact_name";
    public static final String EMAIL = "contact_email";
    public static final String PHONE = "contact_phone";
    public static final String ADDRESS = "contact_address";

    /// A service's own question of how the person would like to be reached. Options of these names need what they name.
    static final String BY = "contact_by";

    private static final Map<String, String> NEEDED = Map.of("phone", PHONE, "email", EMAIL, "post", ADDRESS);

    private static final Set<String> KEYS = Set.of(NAME, EMAIL, PHONE, ADDRESS);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final String ENGLISH = "en";
    private static final Map<String, List<Question>> REQUIRED = new ConcurrentHashMap<>();
    private static final Map<String, List<Question>> OPTIONAL = new ConcurrentHashMap<>();

    private ContactQuestions() {}

    /// Where contact is required, so is a name; that there is a way to write back is [Form]'s to see to. Staff may
    /// write down a postal address for somebody who has nothing else; on the web there is email.
    static List<Question> of(Service.Contact contact, String language) {
        return switch (contact) {
            case REQUIRED -> REQUIRED.computeIfAbsent(language, ContactQuestions::required);
            case OPTIONAL -> optional(language);
            case NONE -> List.of();
        };
    }

    private static List<Question> required(String language) {
        return asked(true, Locale.forLanguageTag(language));
    }

    private static List<Question> optional(String language) {
        return OPTIONAL.computeIfAbsent(language, each -> asked(false, Locale.forLanguageTag(each)));
    }

    /// Email and telephone, neither of which must be given: where something can be sent at once.
    public static List<Question> reach(String language) {
        return optional(language).stream()
                .filter(question ->
                        question.key().equals(EMAIL) || question.key().equals(PHONE))
                .toList();
    }

    /// What is needed to reach somebody in the way that they asked for.
    ///
    /// @param by what they answered to [#BY], or null
    static Optional<String> needed(@Nullable Object by) {
        return Optional.ofNullable(by).map(String::valueOf).map(NEEDED::get);
    }

    /// On the web a postal address is asked for only of somebody who would like a letter.
    static Question forLetters(Question address) {
        return new Question(
                address.key(),
                address.label(),
                address.hint(),
                address.kind(),
                address.required(),
                new When.Answered(Map.of(BY, List.of("post"))),
                address.search(),
                address.sensitive(),
                false,
                address.from());
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
        return Answers.check(optional(ENGLISH), typed, (_, _) -> Truth.YES, today);
    }

    private static List<Question> asked(boolean required, Locale locale) {
        return List.of(
                question(
                        NAME,
                        FormWords.of("forms.contact.name", locale),
                        new Question.Kind.Text(LONGEST_NAME),
                        required,
                        false),
                question(EMAIL, FormWords.of("forms.contact.email", locale), new Question.Kind.Email(), false, false),
                question(PHONE, FormWords.of("forms.contact.phone", locale), new Question.Kind.Phone(), false, false),
                question(
                        ADDRESS,
                        FormWords.of("forms.contact.address", locale),
                        new Question.Kind.Text(LONGEST_ADDRESS),
                        false,
                        true));
    }

    private static Question question(
            String key, String label, Question.Kind kind, boolean required, boolean staffOnly) {
        return new Question(
                key, label, null, kind, required, When.ALWAYS, true, null, staffOnly, key.replace('_', '.'));
    }
}
