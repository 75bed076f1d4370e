package frontdoor.following;

import frontdoor.cases.Additions;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What a person may say about their case without being asked: the platform's own questions, in every service.
@Component
class Unasked {

    private static final int LONGEST = 4000; // characters
    private static final int MEGABYTES = 10;

    private final MessageSource words;

    Unasked(MessageSource words) {
        this.words = words;
    }

    /// @param about the middle of the keys of their labels: `add`, `notFixed`
    List<Question> questions(String about) {
        return List.of(
                question(Additions.WORDS, about, new Question.Kind.LongText(LONGEST), true),
                question(
                        Additions.PHOTO,
                        about,
                        new Question.Kind.File(List.of("jpg", "png", "pdf"), MEGABYTES),
                        false));
    }

    private Question question(String key, String about, Question.Kind kind, boolean required) {
        var prefix = "following." + about + "." + key;
        var locale = LocaleContextHolder.getLocale();
        return new Question(
                key,
                words.getMessage(prefix, null, locale),
                words.getMessage(prefix + ".hint", null, null, locale),
                kind,
                required,
                When.ALWAYS,
                false,
                null,
                false,
                null);
    }

    static Answers.Checked check(List<Question> questions, Map<String, List<String>> typed, LocalDate today) {
        return Answers.check(questions, typed, (_, _) -> Truth.YES, today);
    }
}
