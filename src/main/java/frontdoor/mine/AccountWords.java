package frontdoor.mine;

import frontdoor.asking.ProblemWords;
import frontdoor.forms.Answers;
import frontdoor.services.ContactQuestions;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Words that the pages of an account are made of, and what is wrong with an address or a code.
@Component
class AccountWords {

    private final MessageSource messages;
    private final ProblemWords problemWords;
    private final Clock clock;

    AccountWords(MessageSource messages, ProblemWords problemWords, Clock clock) {
        this.messages = messages;
        this.problemWords = problemWords;
        this.clock = clock;
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /// @return null where the key has no words
    @Nullable
    String hint(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }

    /// @return the key's words, or `otherwise` where there are none
    String wordOr(String key, String otherwise) {
        var word = hint(key);
        return word == null ? otherwise : word;
    }

    String date(LocalDate day) {
        return new Words(messages, LocaleContextHolder.getLocale()).date(day);
    }

    /// What helps somebody to read. It is kept in English, as those who work here read it.
    ///
    /// @return null if they said nothing
    @Nullable
    String needs(@Nullable String kept) {
        return kept == null
                ? null
                : Part.needs(kept).stream()
                        .map(need -> wordOr("account.formats." + Part.formatKey(need), need))
                        .collect(Collectors.joining(Part.BETWEEN_NEEDS));
    }

    /// What was just done; null for nothing, or for an address that somebody made up.
    @Nullable
    String done(@Nullable String done) {
        return done == null ? null : hint("account.done." + done);
    }

    /// What is wrong with an address that is needed, at the field `email`.
    Problems email(String typed) {
        var checked = ContactQuestions.check(Map.of(ContactQuestions.EMAIL, List.of(typed)), LocalDate.now(clock));
        return checked.values().containsKey(ContactQuestions.EMAIL) ? Problems.NONE : problem("email", "problem.email");
    }

    Problems wrongCode() {
        return problem("code", "account.code.wrong");
    }

    Problems problem(String field, String key) {
        return Problems.of(new Problem(field, word(key)));
    }

    Problems of(List<Answers.Problem> problems) {
        return problemWords.of(problems);
    }
}
