package frontdoor.asking;

import frontdoor.files.Files;
import frontdoor.files.State;
import frontdoor.forms.Question;
import frontdoor.forms.Said;
import frontdoor.kernel.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
                answers.stream().flatMap(answer -> ids(answer).stream()).toList());
    }

    /// The states of all files of a case.
    public Map<String, State> states(Reference reference) {
        return files.states(reference);
    }

    /// A file that answers a question, or is one of those that do.
    public record Answering(String id, String name) {}

    /// The files that an answer is made of; none if it is made of none.
    public static List<Answering> of(@Nullable Object answer) {
        return switch (answer) {
            case Collection<?> several ->
                several.stream().flatMap(each -> of(each).stream()).toList();
            case Map<?, ?> file
            when file.containsKey("size") && file.get("id") != null ->
                List.of(new Answering(String.valueOf(file.get("id")), String.valueOf(file.get("name"))));
            case null, default -> List.of();
        };
    }

    public static List<String> ids(@Nullable Object answer) {
        return of(answer).stream().map(Answering::id).toList();
    }

    /// Those of them that may be opened.
    public static List<Answering> released(@Nullable Object answer, Map<String, State> states) {
        return of(answer).stream()
                .filter(file -> Optional.ofNullable(states.get(file.id()))
                        .filter(State::isReleased)
                        .isPresent())
                .toList();
    }

    /// The files' names and what is to be known of each. Any other answer is said as ever.
    public String said(Question question, @Nullable Object answer, Map<String, State> states) {
        var files = question.kind() instanceof Question.Kind.File ? of(answer) : List.<Answering>of();
        return files.isEmpty()
                ? Said.inWords(question, answer, LocaleContextHolder.getLocale())
                : files.stream().map(file -> said(file, states)).collect(Collectors.joining(", "));
    }

    private String said(Answering file, Map<String, State> states) {
        var state = states.get(file.id());
        return state == null ? file.name() : words("files.said." + state.key(), file.name());
    }

    private String words(String key, String name) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, new Object[] {name}, name, LocaleContextHolder.getLocale()), name);
    }
}
