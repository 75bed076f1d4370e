package frontdoor.demo;

import frontdoor.forms.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes an answer as a person would have typed it: the way back from what the engine keeps to a form's fields.
final class AsTyped {

    private AsTyped() {}

    /// @param days that every date is moved on by, when an example is lived on another day than its own
    static Map<String, List<String>> of(Collection<Question> questions, Map<String, Object> answers, long days) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (Question question : questions) {
            var answer = answers.get(question.key());
            if (answer != null) {
                fields.putAll(of(question, answer, days));
            }
        }
        return fields;
    }

    private static Map<String, List<String>> of(Question question, Object answer, long days) {
        var key = question.key();
        return switch (question.kind()) {
            case Question.Kind.Date _ ->
                date(key, LocalDate.parse(answer.toString()).plusDays(days));
            case Question.Kind.Choices _ -> Map.of(key, chosen((Collection<?>) answer));
            case Question.Kind.Money _ ->
                Map.of(
                        key,
                        List.of(new BigDecimal(answer.toString())
                                .movePointLeft(2)
                                .toPlainString()));
            case Question.Kind.Person _, Question.Kind.Address _, Question.Kind.Place _ -> parts(key, answer);
            case Question.Kind.File _ -> file(key, answer);
            case Question.Kind.Text _,
                    Question.Kind.LongText _,
                    Question.Kind.WholeNumber _,
                    Question.Kind.YesNo _,
                    Question.Kind.Choice _,
                    Question.Kind.Email _,
                    Question.Kind.Phone _,
                    Question.Kind.Declaration _ -> Map.of(key, List.of(answer.toString()));
        };
    }

    private static Map<String, List<String>> date(String key, LocalDate date) {
        return Map.of(
                key + "-year", List.of(String.valueOf(date.getYear())),
                key + "-month", List.of(String.valueOf(date.getMonthValue())),
                key + "-day", List.of(String.valueOf(date.getDayOfMonth())));
    }

    private static List<String> chosen(Collection<?> ids) {
        return ids.isEmpty()
                ? List.of("none")
                : ids.stream().map(String::valueOf).toList();
    }

    private static Map<String, List<String>> parts(String key, Object answer) {
        var fields = new LinkedHashMap<String, List<String>>();
        if (answer instanceof Map<?, ?> map) {
            map.forEach((part, value) -> fields.put(key + "-" + part, List.of(String.valueOf(value))));
        }
        return fields;
    }

    private static Map<String, List<String>> file(String key, Object answer) {
        var files = answer instanceof Collection<?> several ? several : List.of(answer);
        var names = files.stream()
                .map(file -> file instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : file.toString())
                .toList();
        return Map.of(key, names, key + "-name", names);
    }
}
