package frontdoor.forms;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.forms.Answers.Checked;
import frontdoor.forms.Question.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("food", "Food caddy");
        OPTIONS.put("garden", "Garden waste");
    }

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
        assertThat(value(new Kind.Person(), Map.of("q-name", "Pat Example", "q-phone", "")))
                .isEqualTo(Map.of("name", "Pat Example"));
        assertProblem(new Kind.Person(), Map.of("q-email", "pat@example.org"), "q-name", "problem.person.name");
        assertProblem(new Kind.Person(), Map.of("q-name", "Pat", "q-email", "pat"), "q-email", "problem.email");
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
        assertThat(Answers.check(questions, typed, AnswersTests::relevance, TODAY))
                .isEqualTo(new Checked(Map.of("bin", "garden"), List.of()));
        assertThat(Answers.relevant(questions, Map.of(), AnswersTests::relevance))
                .hasSize(1);
        assertThat(Answers.relevant(questions, Map.of("bin", "food"), AnswersTests::relevance))
                .hasSize(2);
    }

    @Test
    void saysAnswersInWords() {
        assertThat(said(new Kind.Date(false), "2026-02-01")).isEqualTo("1 February 2026");
        assertThat(said(new Kind.Money(null, null), 1250L)).isEqualTo("£12.50");
        assertThat(said(new Kind.Money(null, null), 100_000L)).isEqualTo("£1,000");
        assertThat(said(new Kind.Choice(OPTIONS), "food")).isEqualTo("Food caddy");
        assertThat(said(new Kind.Choices(OPTIONS), List.of("food", "garden"))).isEqualTo("Food caddy, Garden waste");
        assertThat(said(new Kind.YesNo(), true)).isEqualTo("Yes");
        assertThat(said(new Kind.Phone(), "+441632960001")).isEqualTo("01632 960001");
    }

    /// Anything at all may be posted. Every field gives a value or a problem that has words, and never fails.
    @Test
    void readsAnythingAtAll() throws Exception {
        var words = new Properties();
        try (var file = getClass().getResourceAsStream("/messages/forms.properties")) {
            words.load(file);
        }
        var random = new Random(20260302);
        var kinds = List.<Kind>of(
                new Kind.Text(5),
                new Kind.LongText(5),
                new Kind.WholeNumber(1L, 9L),
                new Kind.Money(null, null),
                new Kind.Date(true),
                new Kind.YesNo(),
                new Kind.Choice(OPTIONS),
                new Kind.Choices(OPTIONS),
                new Kind.Email(),
                new Kind.Phone(),
                new Kind.Person(),
                new Kind.Address(),
                new Kind.Place(),
                new Kind.Declaration(),
                new Kind.File(List.of("pdf"), 1));
        for (int i = 0; i < 20_000; i++) {
            var kind = kinds.get(i % kinds.size());
            var checked = check(kind, random.nextBoolean(), anything(random));
            checked.problems().forEach(problem -> assertThat(words).containsKey(problem.message()));
            checked.values()
                    .values()
                    .forEach(value -> assertThat(said(kind, value)).doesNotContain("\u0000"));
        }
    }

    private static Map<String, List<String>> anything(Random random) {
        var typed = new HashMap<String, List<String>>();
        for (var part : List.of(
                "",
                "-day",
                "-month",
                "-year",
                "-name",
                "-email",
                "-phone",
                "-uprn",
                "-line",
                "-postcode",
                "-words",
                "-lat",
                "-lon",
                "-size")) {
            if (random.nextInt(3) == 0) {
                typed.put("q" + part, List.of(scrap(random)));
            }
        }
        return typed;
    }

    private static String scrap(Random random) {
        var scraps = List.of(
                "1",
                "2",
                "12",
                "2026",
                "feb",
                "£",
                "-",
                ".",
                ",",
                " ",
                "/",
                "@",
                "example.org",
                "\u0000",
                "\uD83D\uDE00",
                "\uD83D",
                "food",
                "none",
                "yes",
                "51.5",
                "ZZ99 9ZZ",
                "07700900123",
                "a.pdf",
                "ß",
                "\u202E",
                "٣");
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(scraps.get(random.nextInt(scraps.size())));
        }
        return text.toString();
    }

    private static void assertProblem(Kind kind, Map<String, String> typed, String field, String message) {
        assertThat(check(kind, true, lists(typed)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.args()).startsWith("Label of q");
        });
    }

    private static Object value(Kind kind, Map<String, String> typed) {
        var checked = check(kind, true, lists(typed));
        assertThat(checked.problems()).isEmpty();
        return checked.values().get("q");
    }

    private static Map<String, List<String>> lists(Map<String, String> typed) {
        var lists = new HashMap<String, List<String>>();
        typed.forEach((field, text) -> lists.put(field, List.of(text)));
        return lists;
    }

    private static Checked check(Kind kind, boolean required, Map<String, List<String>> typed) {
        var question = question("q", kind, required, When.ALWAYS);
        return Answers.check(List.of(question), typed, AnswersTests::relevance, TODAY);
    }

    private static Truth relevance(When when, Map<String, Object> answers) {
        return switch (when) {
            case When.Always _ -> Truth.YES;
            case When.Named named -> throw new IllegalArgumentException(named.condition());
            case When.Answered answered ->
                Truth.of(answered.values().entrySet().stream()
                        .allMatch(one -> one.getValue().contains(answers.getOrDefault(one.getKey(), ""))));
        };
    }

    private static String said(Kind kind, Object answer) {
        return Said.inWords(question("q", kind, true, When.ALWAYS), answer);
    }

    private static Question question(String key, Kind kind, boolean required, When onlyIf) {
        return new Question(key, "Label of " + key, null, kind, required, onlyIf, false, null, false, null);
    }
}
