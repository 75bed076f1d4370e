package frontdoor.asking;

import frontdoor.forms.Answers;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says what is wrong with answers, in the language of the page.
@Component
public class ProblemWords {

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    public Problems of(List<Answers.Problem> problems) {
        return new Problems(problems.stream()
                .map(problem -> new Problem(problem.field(), sentence(problem)))
                .toList());
    }

    private String sentence(Answers.Problem problem) {
        return messages.getMessage(problem.message(), problem.args().toArray(), LocaleContextHolder.getLocale());
    }
}
