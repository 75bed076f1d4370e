package frontdoor.forms;

import static frontdoor.forms.OneQuestion.OPTIONS;
import static frontdoor.forms.OneQuestion.TODAY;
import static frontdoor.forms.OneQuestion.assertProblem;
import static frontdoor.forms.OneQuestion.check;
import static frontdoor.forms.OneQuestion.question;
import static frontdoor.forms.OneQuestion.value;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.forms.Answers.Checked;
import frontdoor.forms.Question.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What was typed becomes a value, or a problem that says what to do.
class AnswersTests {

    @Test
    void readsDatesAsPeopleWriteThem() {
        for (var typed : List.of("1 2 2026", "01/02/2026", "1 Feb 2026", "1 february 2026", "2026-02-01", "1.2.2026")) {
            assertThat(value(new Kind.Date(false), Map.of("q", typed)))
                    .as(typed)
                    .isEqualTo("2026-02-01");
        }
        assertThat(value(new Kind.Date(false), Map.of("q-day", " 1", "q-month", "Feb", "q-year", "2026")))
                .isEqualTo("2026-02-01");
    }

    @Test
    void saysWhichPartOfADateIsWrong() {
        var date = new Kind.Date(true);

        assertProblem(date, Map.of("q-day", "1", "q-year", "2026"), "q-month", "problem.date.missing-month");
        assertProblem(date, Map.of("q-day", "30", "q-month", "2", "q-year", "2026"), "q-day", "problem.date.real");
        assertProblem(date, Map.of("q-day", "1", "q-month", "13", "q-year", "2026"), "q-month", "problem.date.real");
        assertProblem(date, Map.of("q-day", "1", "q-month", "2", "q-year", "26"), "q-year", "problem.date.year");
        assertProblem(date, Map.of("q", "3 March 2026"), "q-day", "problem.date.past");
        assertThat(value(date, Map.of("q", "2 March 2026"))).isEqualTo("2026-03-02");
    }

    @Test
    void readsNumbersAndKeepsTheirLimits() {
        var number = new Kind.WholeNumber(-5L, 2000L);

        assertThat(value(number, Map.of("q", " 1,2 00 "))).isEqualTo(1200L);
        assertThat(value(number, Map.of("q", "-5"))).isEqualTo(-5L);
        assertProblem(number, Map.of("q", "-6"), "q", "problem.number.min");
        assertProblem(number, Map.of("q", "2001"), "q", "problem.number.max");
        assertProblem(number, Map.of("q", "2.5"), "q", "problem.number.whole");
        assertProblem(number, Map.of("q", "many"), "q", "problem.number");
        assertProblem(number, Map.of("q", "9".repeat(40)), "q", "problem.number");
    }

    @Test
    void keepsMoneyInPence() {
        var money = new Kind.Money(new BigDecimal("1"), new BigDecimal("5000.50"));

        assertThat(value(money, Map.of("q", "£1,234.50"))).isEqualTo(123450L);
        assertThat(value(money, Map.of("q", "5000.5"))).isEqualTo(500050L);
        assertProblem(money, Map.of("q", "5000.51"), "q", "problem.money.max");
        assertProblem(money, Map.of("q", "0.99"), "q", "problem.money.min");
        assertProblem(money, Map.of("q", "12.505"), "q", "problem.money");
    }

    @Test
    void tidiesPostcodesAndReadsNothingElseOfAProperty() {
        var typed = Map.of("q-line", "1 Example Street", "q-postcode", "zz99 9 zz", "q-ward", "Other");

        assertThat(value(new Kind.Address(), typed))
                .isEqualTo(Map.of("line", "1 Example Street", "postcode", "ZZ99 9ZZ"));
        assertThat(value(new Kind.Address(), Map.of("q-uprn", "100000001"))).isEqualTo(Map.of("uprn", "100000001"));
        assertProblem(
                new Kind.Address(),
                Map.of("q-line", "1 Example Street", "q-postcode", "nowhere"),
                "q-postcode",
                "problem.postcode");
    }

    @Test
    void readsTelephoneNumbersAndEmailAddresses() {
        assertThat(value(new Kind.Phone(), Map.of("q", "07700 900 123"))).isEqualTo("+447700900123");
        assertThat(value(new Kind.Phone(), Map.of("q", "(01632) 960001"))).isEqualTo("+441632960001");
        assertProblem(new Kind.Phone(), Map.of("q", "12"), "q", "problem.phone");
        assertThat(value(new Kind.Email(), Map.of("q", " Pat.Example@EXAMPLE.org ")))
                .isEqualTo("Pat.Example@example.org");
        assertProblem(new Kind.Email(), Map.of("q", "pat@example"), "q", "problem.email");
        assertProblem(new Kind.Email(), Map.of("q", "pat..e@example.org"), "q", "problem.email");
    }

    @Test
    void readsAPersonPartByPart() {
        assertThat(value(new Kind.Person(false), Map.of("q-name", "Pat Example", "q-phone", "")))
                .isEqualTo(Map.of("name", "Pat Example"));
        assertProblem(new Kind.Person(false), Map.of("q-email", "pat@example.org"), "q-name", "problem.person.name");
        assertProblem(new Kind.Person(false), Map.of("q-name", "Pat", "q-email", "pat"), "q-email", "problem.email");
    }

    @Test
    void asksOnlyForTheNameOfSomebodyWhoCannotBeReached() {
        assertThat(value(new Kind.Person(true), Map.of("q-name", "Al Example", "q-email", "al")))
                .isEqualTo(Map.of("name", "Al Example"));
        assertProblem(new Kind.Person(true), Map.of("q-name", ""), "q-name", "problem.person.name");
    }

    @Test
    void takesWhatLeavesNoMarkForNothing() {
        for (var nothing : List.of("\u200B", "\u00A0 \u2028", "\u3164", "\u2800\u200D", "\uFE0F")) {
            assertProblem(new Kind.LongText(100), Map.of("q", nothing), "q", "problem.required.named");
        }
        assertThat(value(new Kind.LongText(100), Map.of("q", "👍🏽"))).isEqualTo("👍🏽");
    }

    @Test
    void takesAPlaceInWordsOrByAPin() {
        assertThat(value(new Kind.Place(), Map.of("q-words", "By the pond"))).isEqualTo(Map.of("words", "By the pond"));
        assertThat(value(new Kind.Place(), Map.of("q-lat", "51.5", "q-lon", "-0.1")))
                .isEqualTo(Map.of("lat", 51.5, "lon", -0.1));
        assertProblem(new Kind.Place(), Map.of("q-lat", "0", "q-lon", "0"), "q-lat", "problem.location.pin");
    }

    @Test
    void takesOnlyOptionsThatAreOffered() {
        assertThat(value(new Kind.Choice(OPTIONS), Map.of("q", "food"))).isEqualTo("food");
        assertProblem(new Kind.Choice(OPTIONS), Map.of("q", "glass"), "q", "problem.select");
        assertThat(check(new Kind.Choices(OPTIONS), true, Map.of("q", List.of("garden", "food")))
                        .values())
                .containsEntry("q", List.of("food", "garden"));
        assertThat(check(new Kind.Choices(OPTIONS), false, Map.of()).values()).containsEntry("q", List.of());
        assertThat(value(new Kind.Choices(OPTIONS), Map.of("q", "none"))).isEqualTo(List.of());
    }

    @Test
    void dropsTicksOfOptionsThatAreNotOffered() {
        var bin = question("bin", new Kind.Choice(OPTIONS), false, When.ALWAYS);
        var lidded = new When.Answered(Map.of("bin", List.of("food")));
        var extras = new Kind.Choices(Map.of("lid", "A lid", "bag", "A bag"), Map.of("lid", lidded));
        var ticked = Map.of("bin", List.of("garden"), "q", List.of("lid"));

        assertThat(Answers.check(
                        List.of(bin, question("q", extras, false, When.ALWAYS)), ticked, OneQuestion::relevance, TODAY))
                .isEqualTo(new Checked(Map.of("bin", "garden", "q", List.of()), List.of()));
        assertThat(Answers.check(
                                List.of(bin, question("q", extras, true, When.ALWAYS)),
                                ticked,
                                OneQuestion::relevance,
                                TODAY)
                        .problems())
                .extracting(Answers.Problem::message)
                .containsExactly("problem.select.any");
        assertThat(Answers.check(
                                List.of(bin, question("q", extras, true, When.ALWAYS)),
                                Map.of("bin", List.of("food"), "q", List.of("lid")),
                                OneQuestion::relevance,
                                TODAY)
                        .values())
                .containsEntry("q", List.of("lid"));
    }

    @Test
    void offersAnOptionWhileNobodySaidWhatItHangsOn() {
        var question = question(
                "q",
                new Kind.Choices(Map.of("lid", "A lid", "bag", "A bag"), Map.of("lid", new When.Named("any", false))),
                true,
                When.ALWAYS);
        Answers.Relevance unsaid = (when, _) -> when == When.ALWAYS ? Truth.YES : new Truth.Unknown(Set.of("bin"));
        Answers.Relevance never = (when, _) -> Truth.of(when == When.ALWAYS);

        assertThat(options(Answers.relevant(List.of(question), Map.of(), unsaid)))
                .containsExactlyInAnyOrder("lid", "bag");
        assertThat(options(Answers.relevant(List.of(question), Map.of(), never)))
                .containsExactly("bag");
    }

    private static Set<String> options(List<Question> questions) {
        return ((Kind.Choices) questions.getFirst().kind()).options().keySet();
    }

    @Test
    void knowsYesNoAndADeclarationThatIsNotMade() {
        assertThat(value(new Kind.YesNo(), Map.of("q", "no"))).isEqualTo(false);
        assertThat(value(new Kind.Declaration(), Map.of("q", "yes"))).isEqualTo(true);
        assertProblem(new Kind.Declaration(), Map.of("q", "no"), "q", "problem.confirm");
    }

    @Test
    void takesFilesOfTheRightKindAndSize() {
        var file = new Kind.File(List.of("pdf"), 1);

        assertThat(value(file, Map.of("q", "f1", "q-name", "a.PDF", "q-size", "1000000")))
                .isEqualTo(Map.of("id", "f1", "name", "a.PDF", "size", 1_000_000L));
        assertProblem(file, Map.of("q", "f1", "q-name", "a.exe"), "q", "problem.file.kind");
        assertProblem(file, Map.of("q", "f1", "q-name", "a.pdf", "q-size", "1000001"), "q", "problem.file.size");
        assertProblem(file, Map.of("q", "../f1"), "q", "problem.file.choose");
    }

    @Test
    void takesSeveralFilesWhereSeveralAreAskedFor() {
        var files = new Kind.File(List.of("pdf"), 1, 2);
        var names = Map.of("q", List.of("f1", "f2"), "q-name", List.of("a.pdf", "b.pdf"), "q-size", List.of("1", "2"));

        assertThat(check(files, true, names).values())
                .containsEntry(
                        "q",
                        List.of(
                                Map.of("id", "f1", "name", "a.pdf", "size", 1L),
                                Map.of("id", "f2", "name", "b.pdf", "size", 2L)));
        assertThat(check(files, true, Map.of("q", List.of("f1", "f2", "f3"))).problems())
                .extracting(Answers.Problem::message)
                .containsExactly("problem.file.most");
        assertThat(check(files, true, Map.of("q", List.of("f1", "../f2"))).problems())
                .extracting(Answers.Problem::message)
                .containsExactly("problem.file.choose");
        assertThat(check(files, false, Map.of("q", List.of())).isGood()).isTrue();
    }

    @Test
    void countsCharactersAsPeopleDoAndDropsControlCharacters() {
        assertThat(value(new Kind.Text(3), Map.of("q", "a\u0000b\uD83D\uDE00"))).isEqualTo("ab\uD83D\uDE00");
        assertProblem(new Kind.Text(3), Map.of("q", "four"), "q", "problem.too-long");
        assertThat(value(new Kind.LongText(9), Map.of("q", "a\r\nb"))).isEqualTo("a\nb");
        assertThat(value(new Kind.Text(9), Map.of("q", "a\r\n b"))).isEqualTo("a b");
    }

    @Test
    void asksForWhatIsRequiredAndOnlyThat() {
        assertProblem(new Kind.Text(9), Map.of("q", " \t"), "q", "problem.required.named");
        assertThat(check(new Kind.Text(9), false, Map.of("q", List.of(" "))))
                .isEqualTo(new Checked(Map.of(), List.of()));
    }

    @Test
    void dropsAnswersToQuestionsThatAreNotAsked() {
        var questions = List.of(
                question("bin", new Kind.Choice(OPTIONS), true, When.ALWAYS),
                question("lid", new Kind.YesNo(), true, new When.Answered(Map.of("bin", List.of("food")))));

        var typed = Map.of("bin", List.of("garden"), "lid", List.of("yes"));
        assertThat(Answers.check(questions, typed, OneQuestion::relevance, TODAY))
                .isEqualTo(new Checked(Map.of("bin", "garden"), List.of()));
        assertThat(Answers.relevant(questions, Map.of(), OneQuestion::relevance))
                .hasSize(1);
        assertThat(Answers.relevant(questions, Map.of("bin", "food"), OneQuestion::relevance))
                .hasSize(2);
    }
}
