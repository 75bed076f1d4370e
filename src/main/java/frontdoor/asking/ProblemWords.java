package frontdoor.asking;

import frontdoor.files.Receipt;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.ArrayList;
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

    /// The same for a page with many questions: a sentence that does not say which question it is about begins with it.
    ///
    /// @param asked the questions of the page, as they are put there
    public Problems named(List<Answers.Problem> problems, List<Question> asked) {
        return new Problems(problems.stream()
                .map(problem -> new Problem(problem.field(), label(problem, asked) + sentence(problem)))
                .toList());
    }

    /// Why a file was refused.
    ///
    /// @param field in which it stands
    /// @param label what the field is called
    public Problems refused(String field, String label, Receipt.Refused refused) {
        var args = new ArrayList<Object>();
        args.add(label);
        args.addAll(refused.args());
        return of(List.of(new Answers.Problem(field, field, refused.message(), List.copyOf(args))));
    }

    private static String label(Answers.Problem problem, List<Question> asked) {
        return !problem.message().startsWith("problem.select")
                ? ""
                : asked.stream()
                        .filter(question -> question.key().equals(problem.question()))
                        .findFirst()
                        .map(question -> question.label() + (question.label().endsWith("?") ? " " : ": "))
                        .orElse("");
    }

    private String sentence(Answers.Problem problem) {
        return messages.getMessage(problem.message(), problem.args().toArray(), LocaleContextHolder.getLocale());
    }
}
