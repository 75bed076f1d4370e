package frontdoor.asking;

import frontdoor.files.Files;
import frontdoor.files.State;
import frontdoor.forms.Question;
import frontdoor.forms.Said;
import frontdoor.kernel.Reference;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says of a file that answers a question whether it is ready, still being checked, or refused.
@Component
public class FileAnswers {

    private final Files files;
    private final MessageSource messages;

    FileAnswers(Files files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// The states of the files among some answers, read at once.
    public Map<String, State> states(Collection<?> answers) {
        return files.states(
                answers.stream().flatMap(answer -> id(answer).stream()).toList());
    }

    /// The states of all files of a case.
    public Map<String, State> states(Reference reference) {
        return files.states(reference);
    }

    /// The id of the file, if the answer is one.
    public static Optional<String> id(@Nullable Object answer) {
        return answer instanceof Map<?, ?> file && file.containsKey("size")
                ? Optional.ofNullable(file.get("id")).map(Object::toString)
                : Optional.empty();
    }

    public static boolean isReleased(Object answer, Map<String, State> states) {
        return id(answer).map(states::get).filter(State::isReleased).isPresent();
    }

    /// The file's name and what is to be known of it. Any other answer is said as ever.
    public String said(Question question, @Nullable Object answer, Map<String, State> states) {
        var said = Said.inWords(question, answer, LocaleContextHolder.getLocale());
        return question.kind() instanceof Question.Kind.File
                ? id(answer)
                        .map(states::get)
                        .map(state -> words("files.said." + state.key(), said))
                        .orElse(said)
                : said;
    }

    private String words(String key, String name) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, new Object[] {name}, name, LocaleContextHolder.getLocale()), name);
    }
}
