package frontdoor.forms;

import static frontdoor.forms.OneQuestion.OPTIONS;
import static frontdoor.forms.OneQuestion.check;
import static frontdoor.forms.OneQuestion.said;
import static frontdoor.forms.OneQuestion.value;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.forms.Question.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Anything at all may be posted. Every field gives a value or a problem that has words, and never fails.
class AnythingTests {

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
                new Kind.Person(false),
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
}
