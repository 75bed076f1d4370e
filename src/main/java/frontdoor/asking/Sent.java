package frontdoor.asking;

import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was sent from a page that asks all of a service's questions that matter so far. It follows from the form
/// alone and stores nothing: keep [#kept], work out what is asked now, and [#next] says how to go on.
///
/// @param typed with the files received in it
/// @param shown keys of the questions that the page showed
/// @param refused why a file was refused
public record Sent(Typed typed, List<String> shown, List<Answers.Problem> refused) {

    /// The field that names the questions on the page, with commas between.
    public static final String SHOWN = "shown";

    private static final String POSTCODE = "-postcode";
    private static final String LINE = "-line";
    private static final String UPRN = "-uprn";

    /// How a door goes on.
    public sealed interface Next {

        /// Everything is answered and good.
        record Good() implements Next {}

        /// An answer brings new questions.
        record More() implements Next {}

        /// An address was looked up, or is to be typed by hand.
        record LookedUp() implements Next {}

        /// Something must be put right.
        record Wrong(List<Answers.Problem> problems) implements Next {}
    }

    /// What to keep: a box that was unticked is not sent at all, so each question shown is emptied first. The form's
    /// own fields are left out.
    ///
    /// @param own fields of the form that are no answers
    public Map<String, List<String>> kept(String... own) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        shown.forEach(key -> {
            fields.put(key, List.of());
            if (typed.fields().containsKey(key + LINE)) {
                fields.put(key + UPRN, List.of()); // typed by hand, it is not the property that was picked before
            }
        });
        fields.putAll(typed.fields());
        fields.keySet().removeAll(List.of(SHOWN, Fields.FIND, Fields.BY_HAND, ""));
        fields.keySet().removeAll(List.of(own));
        return fields;
    }

    /// @param before what was kept when the page was sent
    /// @param asked what is asked now that it is kept
    /// @param problems what is wrong with the answers as they are kept
    public Next next(Map<String, List<String>> before, List<Question> asked, List<Answers.Problem> problems) {
        if (Fields.isLookingUp(typed) || looksUp(before)) {
            var empty = Fields.lookUpProblems(typed);
            return empty.isEmpty() ? new Next.LookedUp() : new Next.Wrong(empty);
        }
        if (!refused.isEmpty()) {
            return new Next.Wrong(refused);
        }
        if (asked.stream().anyMatch(question -> !shown.contains(question.key()))) {
            return new Next.More();
        }
        return problems.isEmpty() ? new Next.Good() : new Next.Wrong(problems);
    }

    /// Whoever types another postcode and presses Enter wants its addresses, whichever button that is.
    private boolean looksUp(Map<String, List<String>> before) {
        return shown.stream()
                .filter(key -> typed.fields().containsKey(key + POSTCODE))
                .anyMatch(key -> !typed.isBlank(key + POSTCODE)
                        && typed.isBlank(key + UPRN)
                        && typed.isBlank(key + LINE)
                        && !typed.text(key + POSTCODE).equals(new Typed(before).text(key + POSTCODE)));
    }
}
