package frontdoor.forms;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.forms.Answers.Checked;
import frontdoor.forms.Question.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form that asks one question, called `q`.
final class OneQuestion {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("food", "Food caddy");
        OPTIONS.put("garden", "Garden waste");
    }

    private OneQuestion() {}

    static void assertProblem(Kind kind, Map<String, String> typed, String field, String message) {
        assertThat(check(kind, true, lists(typed)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.args()).startsWith("Label of q");
        });
    }

    static Object value(Kind kind, Map<String, String> typed) {
        var checked = check(kind, true, lists(typed));
        assertThat(checked.problems()).isEmpty();
        return checked.values().get("q");
    }

    static Checked check(Kind kind, boolean required, Map<String, List<String>> typed) {
        var question = question("q", kind, required, When.ALWAYS);
        return Answers.check(List.of(question), typed, OneQuestion::relevance, TODAY);
    }

    static String said(Kind kind, Object answer) {
        return Said.inWords(question("q", kind, true, When.ALWAYS), answer);
    }

    static Question question(String key, Kind kind, boolean required, When onlyIf) {
        return new Question(key, "Label of " + key, null, kind, required, onlyIf, false, null, false, null);
    }

    static Map<String, List<String>> lists(Map<String, String> typed) {
        var lists = new HashMap<String, List<String>>();
        typed.forEach((field, text) -> lists.put(field, List.of(text)));
        return lists;
    }

    static Truth relevance(When when, Map<String, Object> answers) {
        return switch (when) {
            case When.Always _ -> Truth.YES;
            case When.Named named -> throw new IllegalArgumentException(named.condition());
            case When.Answered answered ->
                Truth.of(answered.values().entrySet().stream()
                        .allMatch(one -> one.getValue().contains(answers.getOrDefault(one.getKey(), ""))));
        };
    }
}
