package frontdoor.customers;

import frontdoor.desk.DeskWords;
import frontdoor.forms.Question;
import frontdoor.forms.Question.Kind;
import frontdoor.forms.When;
import frontdoor.people.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the form of each part asks. A question's key is the column that it fills.
@Component
class PartQuestions {

    static final String WAYS = "ways";
    static final String OTHER = "other";
    static final String VERBAL = "verbal";

    /// Columns of the rules of safe contact that are ticked together.
    static final List<String> NEVER = List.of("no_call", "no_voicemail", "no_text", "no_email", "no_post");

    private static final int LINE = 200; // characters
    private static final int LINES = 1000; // characters

    private final DeskWords words;

    PartQuestions(DeskWords words) {
        this.words = words;
    }

    /// What a form is for.
    ///
    /// @param adding whether it adds a row
    /// @param talking whether a conversation goes on, in which they may consent by word of mouth
    /// @param medium `phone` or `email` where that is chosen, or nothing
    /// @param language of the customer, a tag
    record Asked(Part part, boolean adding, boolean talking, String medium, String language) {}

    List<Question> of(Asked asked) {
        return switch (asked.part()) {
            case PERSON -> person(asked);
            case OTHER_NAME ->
                List.of(
                        ask(
                                Part.OTHER_NAME,
                                "kind",
                                choice("customers.name.", "known_as", "former", "maiden", "trading_as", "alias")),
                        ask(Part.OTHER_NAME, "name", new Kind.Text(LINE)),
                        from(Part.OTHER_NAME),
                        until(Part.OTHER_NAME));
            case HOME ->
                List.of(
                        ask(Part.HOME, "line", new Kind.LongText(LINES)),
                        ask(Part.HOME, "postcode", new Kind.Text(LINE)).optional(),
                        ask(Part.HOME, "ward", new Kind.Text(LINE)).optional(),
                        ask(Part.HOME, "parish", new Kind.Text(LINE)).optional(),
                        from(Part.HOME),
                        until(Part.HOME));
            case LINE ->
                List.of(
                        ask(Part.LINE, "medium", choice("customers.medium.", "phone", "email")),
                        ask(Part.LINE, "value", kind(asked.medium())),
                        ask(Part.LINE, "label", new Kind.Text(LINE)).optional(),
                        from(Part.LINE),
                        until(Part.LINE));
            case SAFETY -> safety();
            case CAUTION -> caution();
            case RELATION -> relation(asked.adding());
            case AUTHORITY -> authority(asked.talking());
        };
    }

    private List<Question> person(Asked asked) {
        var part = Part.PERSON;
        var languages = new LinkedHashMap<String, String>();
        Stream.of("en", "cy", asked.language()).forEach(tag -> languages.put(tag, language(tag)));
        return List.of(
                ask(part, "name", new Kind.Text(LINE)),
                ask(part, "kind", choice("customers.kind.", "person", "organisation")),
                ask(part, "born_on", new Kind.Date(true)).optional(),
                ask(part, "phone", new Kind.Phone()).optional(),
                ask(part, "email", new Kind.Email()).optional(),
                ask(part, "address", new Kind.LongText(LINES)).optional(),
                ask(part, "postcode", new Kind.Text(LINE)).optional(),
                ask(part, "no_post", new Kind.YesNo()),
                ask(part, "channel", choice("desk.prefers.", "phone", "email", "text", "post"))
                        .optional(),
                ask(part, "language", new Kind.Choice(languages)),
                ask(
                                part,
                                "formats",
                                choices(
                                        "customers.format.",
                                        "large_print",
                                        "braille",
                                        "audio",
                                        "easy_read",
                                        "bsl",
                                        "interpreter",
                                        "relay_uk",
                                        "text_telephone",
                                        "email_only",
                                        "more_time"))
                        .optional(),
                ask(part, "needs", new Kind.LongText(LINES)).optional(),
                ask(part, "safe_contact", new Kind.LongText(LINES)).optional());
    }

    private List<Question> safety() {
        var part = Part.SAFETY;
        return List.of(
                ask(part, WAYS, choices("customers.safety.", NEVER.toArray(String[]::new)))
                        .optional(),
                ask(part, "only_number", new Kind.Phone()).optional(),
                ask(part, "days", choices("customers.day.", "1", "2", "3", "4", "5", "6", "7"))
                        .optional(),
                ask(part, "from_time", new Kind.Text(LINE)).optional(),
                ask(part, "until_time", new Kind.Text(LINE)).optional());
    }

    private List<Question> caution() {
        var part = Part.CAUTION;
        return List.of(
                ask(
                        part,
                        "kind",
                        choice("customers.caution.", "see_in_twos", "violence", "threats", "dog", "hazard", "other")),
                ask(part, "reason", new Kind.LongText(LINES)),
                ask(part, "review_on", new Kind.Date(false)),
                ask(part, "informed", new Kind.YesNo()),
                ask(part, "untold", new Kind.Text(LINE)).optional(),
                ask(part, "expires_on", new Kind.Date(false)).optional());
    }

    private List<Question> relation(boolean adding) {
        var part = Part.RELATION;
        var kind = ask(
                part,
                "kind",
                choice(
                        "customers.relation.",
                        "household",
                        "partner",
                        "parent",
                        "child",
                        "carer",
                        "cared_for",
                        "landlord",
                        "tenant",
                        "works_for",
                        "neighbour",
                        "other"));
        return adding
                ? List.of(ask(part, OTHER, new Kind.Text(LINE)), kind, from(part), until(part))
                : List.of(kind, from(part), until(part));
    }

    private List<Question> authority(boolean talking) {
        var part = Part.AUTHORITY;
        var kinds = Stream.concat(
                talking ? Stream.of(VERBAL) : Stream.empty(),
                Stream.of(
                        "written",
                        "lpa_finance",
                        "lpa_health",
                        "epa",
                        "deputy",
                        "appointee",
                        "parent",
                        "executor",
                        "councillor",
                        "advocate"));
        return List.of(
                ask(part, "holder", new Kind.Text(LINE)),
                ask(part, "kind", choice("customers.authority.", kinds.toArray(String[]::new))),
                ask(part, "evidence", new Kind.Text(LINE)),
                ask(part, "scope", new Kind.Text(LINE)),
                ask(part, "starts_on", new Kind.Date(false)),
                ask(part, "expires_on", new Kind.Date(false)).optional());
    }

    private static Kind kind(String medium) {
        return switch (medium) {
            case "phone" -> new Kind.Phone();
            case "email" -> new Kind.Email();
            default -> new Kind.Text(LINE);
        };
    }

    private Question from(Part part) {
        return ask(part, "from_day", new Kind.Date(false)).optional();
    }

    private Question until(Part part) {
        return ask(part, "until_day", new Kind.Date(false)).optional();
    }

    private Question ask(Part part, String key, Kind kind) {
        var label = "customers.ask." + part.key() + "." + key;
        var hint = words.wordOr(label + ".hint", "");
        return new Question(
                key, words.word(label), hint.isEmpty() ? null : hint, kind, true, When.ALWAYS, false, null, true, null);
    }

    private Kind choice(String prefix, String... keys) {
        return new Kind.Choice(options(prefix, keys));
    }

    private Kind choices(String prefix, String... keys) {
        return new Kind.Choices(options(prefix, keys));
    }

    private Map<String, String> options(String prefix, String... keys) {
        var options = new LinkedHashMap<String, String>();
        for (var key : keys) {
            options.put(key, words.word(prefix + key));
        }
        return options;
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK);
    }
}
