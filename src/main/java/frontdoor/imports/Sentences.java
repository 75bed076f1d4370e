package frontdoor.imports;

import frontdoor.forms.Answers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Says what is wrong with answers, in the words that the form itself would use.
@Component
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String of(List<Answers.Problem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + ": "
                        + messages.getMessage(
                                problem.message(), problem.args().toArray(), problem.message(), Locale.UK))
                .collect(Collectors.joining(". ", "", "."));
    }
}
