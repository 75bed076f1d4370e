package frontdoor.mine;

import frontdoor.forms.Question;
import frontdoor.forms.When;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What somebody can change of what we hold about them, a page each. The key is the last part of its address, and of
/// its words.
enum Part {
    NAME("name", "details"),
    PHONE("phone", "details"),
    ADDRESS("address", "details"),
    CHANNEL("channel", "preferences"),
    LANGUAGE("language", "preferences"),
    FORMATS("formats", "preferences"),
    POST("post", "preferences"),
    SAFE("safe", "preferences");

    /// What helps somebody to read what we send.
    static final List<String> FORMAT_KEYS = List.of("large_print", "easy_read", "braille", "audio", "sign_language");

    static final List<String> CHANNELS = List.of("email", "text", "phone", "post");

    /// What else helps, in the person's own words.
    static final String OTHER = "other";

    static final String BETWEEN_NEEDS = "; ";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 500;

    private final String key;
    private final String page;

    Part(String key, String page) {
        this.key = key;
        this.page = page;
    }

    String key() {
        return key;
    }

    /// The page that shows it, and leads to it: `/account/details` or `/account/preferences`.
    String page() {
        return "/account/" + page;
    }

    String address() {
        return page() + "/" + key;
    }

    static Optional<Part> of(String page, String key) {
        return Arrays.stream(values())
                .filter(part -> part.page.equals(page) && part.key.equals(key))
                .findFirst();
    }

    /// Each thing that helps somebody, of `Large print; Easy read; an interpreter`.
    static List<String> needs(String kept) {
        return List.of(kept.split(BETWEEN_NEEDS));
    }

    /// The key of a format by its name, or of what is none.
    static String formatKey(String need) {
        return need.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /// What is asked to change it.
    ///
    /// @param languages in which the council writes, by their tags
    List<Question> questions(AccountWords words, List<String> languages) {
        return switch (this) {
            case NAME -> List.of(question(words, key, new Question.Kind.Text(LONGEST_NAME), true));
            case PHONE -> List.of(question(words, key, new Question.Kind.Phone(), false));
            case ADDRESS -> List.of(question(words, key, new Question.Kind.Address(), true));
            case CHANNEL -> List.of(question(words, key, choice(words, CHANNELS), true));
            case LANGUAGE -> List.of(question(words, key, choice(words, languages), true));
            case FORMATS ->
                List.of(
                        question(words, key, new Question.Kind.Choices(options(words, FORMAT_KEYS)), false),
                        question(words, OTHER, new Question.Kind.Text(LONGEST_TEXT), false));
            case POST -> List.of(question(words, key, new Question.Kind.YesNo(), true));
            case SAFE -> List.of(question(words, key, new Question.Kind.LongText(LONGEST_TEXT), false));
        };
    }

    private Question.Kind choice(AccountWords words, List<String> keys) {
        return new Question.Kind.Choice(options(words, keys));
    }

    private Map<String, String> options(AccountWords words, List<String> keys) {
        Function<String, String> word = option -> words.word("account." + key + "." + option);
        var options = new LinkedHashMap<String, String>();
        keys.forEach(option -> options.put(option, word.apply(option)));
        return options;
    }

    private static Question question(AccountWords words, String key, Question.Kind kind, boolean required) {
        return new Question(
                key,
                words.word("account." + key + ".ask"),
                words.hint("account." + key + ".hint"),
                kind,
                required,
                When.ALWAYS,
                false,
                null,
                false,
                Set.of("name", "address", "phone").contains(key) ? "contact." + key : null);
    }
}
