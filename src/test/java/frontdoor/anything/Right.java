package frontdoor.anything;

import frontdoor.forms.Question;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Answers that will do.
final class Right {

    private Right() {}

    static Map<String, String> answer(Question question, Random random) {
        var key = question.key();
        return switch (question.kind()) {
            case Question.Kind.Text _, Question.Kind.LongText _ -> Map.of(key, "Something");
            case Question.Kind.WholeNumber _, Question.Kind.Money _ -> Map.of(key, random.nextBoolean() ? "3" : "10");
            case Question.Kind.Date(boolean past) ->
                Map.of(
                        key + "-day",
                        "1",
                        key + "-month",
                        "2",
                        key + "-year",
                        String.valueOf(past ? 2026 - random.nextInt(3) * 30 : 2027));
            case Question.Kind.YesNo _ -> Map.of(key, String.valueOf(random.nextBoolean()));
            case Question.Kind.Declaration _ -> Map.of(key, "true");
            case Question.Kind.Choice choice -> Map.of(key, any(choice.options(), random));
            case Question.Kind.Choices choices -> Map.of(key, any(choices.options(), random));
            case Question.Kind.Email _ -> Map.of(key, "pat@example.org");
            case Question.Kind.Phone _ -> Map.of(key, "01632 960001");
            case Question.Kind.Person _ -> Map.of(key + "-name", "Pat Example");
            case Question.Kind.Address _ ->
                Map.of(
                        key + "-line",
                        Walk.ANOTHER + " Any Street",
                        key + "-postcode",
                        "ZZ99 9ZZ",
                        key + "-by-hand",
                        "true");
            case Question.Kind.Place _ -> Map.of(key + "-words", "By bridge " + Walk.ANOTHER);
            case Question.Kind.File _ -> Map.of();
        };
    }

    private static String any(Map<String, String> options, Random random) {
        return List.copyOf(options.keySet()).get(random.nextInt(options.size()));
    }
}
