package frontdoor.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what a person typed and says what is wrong with it. What they typed is never changed here: the page
/// that shows the problems shows it again.
public final class Answers {

    private Answers() {}

    /// Whether a question is asked, or an option offered, given the answers before it.
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

    /// One part of an answer that has several: the `name` of a person, the `postcode` of an address.
    ///
    /// @return null if there is no such answer, or it has no such part
    public static @Nullable Object part(@Nullable Object answer, String part) {
        return answer instanceof Map<?, ?> parts ? parts.get(part) : null;
    }

    /// @param question the question's key
    /// @param field the id of the field to go to, `date_of_birth-day`
    /// @param message a key of the `forms` messages
    /// @param args for the message; the first is the question's label
    public record Problem(String question, String field, String message, List<Object> args) {}

    /// Reads a whole form, asking only what is relevant; answers to other questions are dropped.
    ///
    /// The answers are as conditions and the database hold them: text, `Long` (money in pence), `Boolean`,
    /// a date as `2026-02-01`, a choice's id, a list of ids, a map for a person, an address, a place or a file.
    ///
    /// @param typed as an HTML form posts it: a date in `key-day`, `key-month` and `key-year`, and so on
    /// @param today in London, for dates that may not lie ahead
    public static Checked check(
            List<Question> questions, Map<String, List<String>> typed, Relevance relevance, LocalDate today) {
        var input = new Typed(typed);
        var values = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<Problem>();
        for (var question : questions) {
            if (relevance.of(question.onlyIf(), values).holds()) {
                switch (offered(question, Reading.of(question, input, today), values, relevance)) {
                    case Reading.Value(var value) -> values.put(question.key(), value);
                    case Reading.Blank _ when !question.required() -> leftOut(question, values);
                    case Reading.Blank _ -> problems.add(blank(question));
                    case Reading.Wrong(var flaws) -> flaws.forEach(flaw -> problems.add(problem(question, flaw)));
                }
            }
        }
        return new Checked(Collections.unmodifiableMap(values), List.copyOf(problems));
    }

    /// A tick of an option that is not offered counts as none.
    private static Reading offered(Question question, Reading read, Map<String, Object> values, Relevance relevance) {
        if (read instanceof Reading.Value(List<?> ids) && !ids.isEmpty()) {
            var kept = offered(question, (Object) ids, values, relevance);
            return List.of().equals(kept) ? Reading.BLANK : new Reading.Value(kept);
        }
        return read;
    }

    /// An answer without the options that are not offered, whoever ticked them.
    ///
    /// @param before the answers on which it may hang
    public static Object offered(Question question, Object answer, Map<String, Object> before, Relevance relevance) {
        return question.kind() instanceof Question.Kind.Choices choices
                        && !choices.only().isEmpty()
                        && answer instanceof Collection<?> ids
                ? ids.stream()
                        .filter(id -> isOffered(choices.only().get(String.valueOf(id)), before, relevance))
                        .toList()
                : answer;
    }

    /// The question with no more than the options that are offered, given the answers before it.
    public static Question offered(Question question, Map<String, Object> before, Relevance relevance) {
        if (!(question.kind() instanceof Question.Kind.Choices(var options, var only)) || only.isEmpty()) {
            return question;
        }
        var offered = new LinkedHashMap<>(options);
        offered.keySet().removeIf(id -> !isOffered(only.get(id), before, relevance));
        return question.ofKind(new Question.Kind.Choices(Collections.unmodifiableMap(offered), only));
    }

    /// An option is left out only if it is known not to apply: what hangs on an answer that nobody gave may be ticked.
    private static boolean isOffered(@Nullable When when, Map<String, Object> before, Relevance relevance) {
        return when == null || !relevance.of(when, before).equals(Truth.NO);
    }

    /// Somebody who was shown the boxes and ticked none has said that none of them applies.
    private static void leftOut(Question question, Map<String, Object> values) {
        if (question.kind() instanceof Question.Kind.Choices) {
            values.put(question.key(), List.of());
        }
    }

    private static Problem blank(Question question) {
        var flaw = switch (question.kind()) {
            case Question.Kind.Choice _ -> new Reading.Flaw("", "problem.select");
            case Question.Kind.Choices _ -> new Reading.Flaw("", "problem.select.any");
            case Question.Kind.YesNo _ -> new Reading.Flaw("", "problem.select.yesNo");
            case Question.Kind.Declaration _ -> new Reading.Flaw("", "problem.confirm");
            case Question.Kind.File _ -> new Reading.Flaw("", "problem.file.choose");
            case Question.Kind.Date _ -> new Reading.Flaw("-day", "problem.required.date");
            case Question.Kind.Person _ -> new Reading.Flaw("-name", "problem.person.name");
            case Question.Kind.Address _ -> new Reading.Flaw("-line", "problem.required.address");
            case Question.Kind.Place _ -> new Reading.Flaw("-words", "problem.required.place");
            case Question.Kind.Text _, Question.Kind.LongText _ -> untold(question);
            case Question.Kind.Email _ -> new Reading.Flaw("", "problem.required.email");
            case Question.Kind.Phone _ -> new Reading.Flaw("", "problem.required.phone");
            case Question.Kind.WholeNumber _ -> new Reading.Flaw("", "problem.required.number");
            case Question.Kind.Money _ -> new Reading.Flaw("", "problem.required.money");
        };
        return problem(question, flaw);
    }

    /// A label that asks cannot follow "Enter"; one that names a thing can, in small letters: "Enter your answer".
    private static Reading.Flaw untold(Question question) {
        var label = question.label();
        return label.endsWith("?")
                ? new Reading.Flaw("", "problem.required")
                : new Reading.Flaw("", "problem.required.named", small(label));
    }

    private static String small(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    private static Problem problem(Question question, Reading.Flaw flaw) {
        var args = new ArrayList<Object>();
        args.add(question.label());
        args.addAll(flaw.args());
        return new Problem(question.key(), question.key() + flaw.part(), flaw.message(), List.copyOf(args));
    }

    /// The questions that are asked, in order, each with the options that are offered. One whose `only_if` cannot be
    /// decided yet is not asked yet.
    public static List<Question> relevant(List<Question> questions, Map<String, Object> answers, Relevance relevance) {
        var asked = new ArrayList<Question>();
        var kept = new LinkedHashMap<String, Object>();
        for (var question : questions) {
            if (relevance.of(question.onlyIf(), kept).holds()) {
                asked.add(offered(question, kept, relevance));
                var answer = answers.get(question.key());
                if (answer != null) {
                    kept.put(question.key(), answer);
                }
            }
        }
        return List.copyOf(asked);
    }
}
