package frontdoor.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Reads what a person typed and says what is wrong with it.
public final class Answers {

    private Answers() {}

    /// Whether a question is asked, given the answers before it.
    @FunctionalInterface
    public interface Relevance {

        Truth of(When when, Map<String, Object> answers);
    }

    /// What came of reading: the answers that will do, and what is wrong with the others.
    ///
    /// @param values answers by key, in the order asked; a question left out or not asked has none
    public record Checked(Map<String, Object> values, List<Problem> problems) {

        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    /// @param question the question's key
    /// @param field the id of the field to go to, `date_of_birth-day`
    /// @param message a key of the `forms` messages
    /// @param args for the message; the first is the question's label
    public record Problem(String question, String field, String message, List<Object> args) {}

    /// Reads a whole form, asking only what is relevant; answers to other questions are dropped.
    ///
    /// @param typed as an HTML form posts it
    public static Checked check(
            List<Question> questions, Map<String, List<String>> typed, Relevance relevance, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    /// The questions that are asked, in order. One whose `only_if` cannot be decided yet is not asked yet.
    public static List<Question> relevant(List<Question> questions, Map<String, Object> answers, Relevance relevance) {
        throw new UnsupportedOperationException();
    }
}
