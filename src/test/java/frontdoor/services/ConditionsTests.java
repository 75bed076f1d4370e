package frontdoor.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.kernel.Channel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

    private final List<Question> questions = List.of(
            question("bin", new Question.Kind.Choice(Map.of("food", "Food"))),
            question("had", new Question.Kind.Choices(Map.of("care", "Care"))),
            question("out", new Question.Kind.YesNo()),
            question("closed", new Question.Kind.YesNo()),
            question("points", new Question.Kind.WholeNumber(null, null)),
            question("born", new Question.Kind.Date(true)),
            question("home", new Question.Kind.Address()));
    private final Map<String, Service.Fact> facts = Map.of(
            "log", new Service.Fact("log", "text", "waste.log", null, null),
            "licensed", new Service.Fact("licensed", "yes_no", "housing.licence", null, false));
    private final Vocabulary vocabulary = Vocabulary.of(questions, facts.values());

    @Test
    void holdsWhenKnownToBeTrue() {
        assertThat(test("out", Map.of("out", true))).isEqualTo(Truth.YES);
        assertThat(test("out", Map.of("out", false))).isEqualTo(Truth.NO);
    }

    @Test
    void namesTheMissingAnswers() {
        assertThat(test("out && closed", Map.of())).isEqualTo(unknown("closed", "out"));
        assertThat(test("'care' in had || points > 8", Map.of("had", List.of())))
                .isEqualTo(unknown("points"));
        assertThat(test("had.exists(one, one == 'care') || out", Map.of())).isEqualTo(unknown("had", "out"));
    }

    @Test
    void needsNoAnswerThatCannotMatter() {
        assertThat(test("out || closed", Map.of("closed", true))).isEqualTo(Truth.YES);
        assertThat(test("out && closed", Map.of("closed", false))).isEqualTo(Truth.NO);
    }

    @Test
    void countsWholeYearsMonthsAndDays() {
        assertThat(test("years(born, today) >= 3", Map.of("born", "2023-02-28")))
                .isEqualTo(Truth.YES);
        assertThat(test("years(born, today) >= 3", Map.of("born", "2023-03-01")))
                .isEqualTo(Truth.NO);
        assertThat(test("months(born, today) == 1", Map.of("born", "2026-01-28")))
                .isEqualTo(Truth.YES);
        assertThat(test("days(born, today) == 28", Map.of("born", "2026-01-31")))
                .isEqualTo(Truth.YES);
        assertThat(test("born < today", Map.of("born", "2026-02-27"))).isEqualTo(Truth.YES);
    }

    @Test
    void readsNumbersOfAnySizeAsWhole() {
        assertThat(test("points >= 8", Map.of("points", 8))).isEqualTo(Truth.YES);
        assertThat(test("points >= 8", Map.of("points", 7L))).isEqualTo(Truth.NO);
    }

    @Test
    void looksAtThePropertyTheDayAndTheChannel() {
        assertThat(test("'assisted' in property.flags && channel == 'phone'", Map.of()))
                .isEqualTo(Truth.YES);
        assertThat(test("property.round == 'R4'", Map.of())).isEqualTo(unknown("property"));
        assertThat(test("home.round == 'R4'", Map.of("home", Map.of("uprn", "1"))))
                .isEqualTo(unknown("home"));
    }

    @Test
    void doesNotKnowAFactThatTheRegisterLacks() {
        assertThat(test("log == ''", Map.of())).isEqualTo(unknown("log"));
        assertThat(test("licensed", Map.of())).isEqualTo(Truth.NO);
    }

    @Test
    void comparesAnswersWithoutAnExpression() {
        var when = new When.Answered(Map.of("bin", List.of("food", "garden")));

        assertThat(conditions("out").evaluate(when, known(Map.of("bin", "food"))))
                .isEqualTo(Truth.YES);
        assertThat(conditions("out").evaluate(when, known(Map.of("bin", "general"))))
                .isEqualTo(Truth.NO);
        assertThat(conditions("out").evaluate(when, known(Map.of()))).isEqualTo(unknown("bin"));
        assertThat(conditions("out")
                        .evaluate(new When.Answered(Map.of("points", List.of(8L))), known(Map.of("points", 8))))
                .isEqualTo(Truth.YES);
    }

    @Test
    void refusesWhatItCannotCheck() {
        assertRefused("otu", "otu");
        assertRefused("points", "yes or no");
        assertRefused("bin == 3", "no matching overload");
        assertRefused("bin.matches('(a+)+$')", "matches");
        assertRefused("out || " + "out || ".repeat(200) + "out", "exceed");
    }

    @Test
    void stopsALoopThatIsTooLong() {
        var tens = "[0,1,2,3,4,5,6,7,8,9]";
        var loop = tens + ".all(a, " + tens + ".all(b, " + tens + ".all(c, " + tens + ".all(d, points + a < 100))))";

        assertThat(test(loop, Map.of("points", 1L)).holds()).isFalse();
    }

    @Test
    void decidesNothingByDividingByZero() {
        assertThat(test("10 / points > 1", Map.of("points", 0L))).isEqualTo(unknown("points"));
    }

    /// For conditions and answers made at random: a condition and its `not` never both hold, and what is
    /// unknown never becomes known by leaving more out.
    @Test
    void neitherAnUnknownConditionNorItsOppositeHolds() {
        var random = new Random(20260228);
        for (int i = 0; i < 2000; i++) {
            var conditions = conditions(expression(random, 3));
            var full = Map.<String, Object>of(
                    "out", random.nextBoolean(), "closed", random.nextBoolean(), "points", random.nextLong(12));
            var part = new HashMap<>(full);
            part.keySet().removeIf(key -> random.nextBoolean());

            var truth = conditions.evaluate(new When.Named("c", false), known(part));
            var opposite = conditions.evaluate(new When.Named("c", true), known(part));
            var whole = conditions.evaluate(new When.Named("c", false), known(full));

            assertThat(truth.holds() && opposite.holds()).isFalse();
            switch (truth) {
                case Truth.Known known -> assertThat(known).isEqualTo(whole);
                case Truth.Unknown unknown -> {
                    assertThat(opposite.holds()).isFalse();
                    assertThat(unknown.missing()).isNotEmpty().noneMatch(part::containsKey);
                }
            }
        }
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            return List.of("out", "closed", "points > " + random.nextInt(12)).get(random.nextInt(3));
        }
        var left = expression(random, depth - 1);
        var right = expression(random, depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> "(" + left + " && " + right + ")";
            case 1 -> "(" + left + " || " + right + ")";
            case 2 -> "!(" + left + ")";
            default -> "(" + left + " ? " + right + " : " + expression(random, depth - 1) + ")";
        };
    }

    private void assertRefused(String test, String because) {
        assertThatThrownBy(() -> conditions(test))
                .isInstanceOf(Condition.Refused.class)
                .hasMessageContaining(because);
    }

    private Truth test(String expression, Map<String, Object> answers) {
        return conditions(expression).evaluate(new When.Named("c", false), known(answers));
    }

    private Conditions conditions(String expression) {
        return new Conditions(Map.of("c", vocabulary.compile("c", "It holds", expression)), vocabulary, facts);
    }

    private static Known known(Map<String, Object> answers) {
        var facts = new Facts(Map.of(), Map.of("flags", List.of("assisted")), Files.CALENDARS);
        return new Known(answers, facts, TODAY, Channel.PHONE);
    }

    private static Truth unknown(String... missing) {
        return new Truth.Unknown(Set.of(missing));
    }

    private static Question question(String key, Question.Kind kind) {
        return new Question(key, key, null, kind, true, When.ALWAYS, false, null, false, null);
    }
}
