package frontdoor.drafting;

import static frontdoor.cases.Requests.aBlueBadge;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.drafting.AtALetter.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.notify.Messages;
import frontdoor.pdf.PdfUa;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is to be known before a letter goes.
@SpringBootTest
@AutoConfigureMockMvc
class BeforeALetterGoesTests {

    private static int people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    People register;

    @Autowired
    Customers customers;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private AtALetter at;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        at = new AtALetter(desk);
    }

    private Case aBadge(Reporter reporter) {
        return aBlueBadge().by(reporter).openedIn(cases);
    }

    private Case aBadge() {
        return aBadge(
                new Reporter(null, "Pat Example", "pat@example.org", null, "1 High Street, Anytown, ZZ99 1AA", "en"));
    }

    @Test
    void aLetterDoesNotGoWhileSomethingStopsIt() {
        var kase = aBadge(new Reporter(null, "Pat Example", "pat@example.org", null, null, "en"));
        var letter = at.begin(BEA, AtALetter.place(kase), "missing_information");
        at.keep(BEA, letter, 1, Map.of("block-missing", "A photo ((answer.condition_named)) ((nonsense))"));
        assertThat(desk.page(BEA, letter))
                .contains("We have no postal address", "Nothing is known for ((answer.condition_named))")
                .contains("Nothing is known for ((nonsense))");
        assertThat(at.send(BEA, letter, Map.of("seen", "true"))).hasStatus(422);
        at.keep(BEA, letter, 2, Map.of("block-missing", "x".repeat(1501), "medium", "email"));
        assertThat(desk.page(BEA, letter)).contains("has more characters than it takes");
        assertThat(at.send(BEA, letter, Map.of("seen", "true"))).hasStatus(422);
        at.keep(BEA, letter, 3, Map.of("block-missing", "A **recent** photo", "medium", "email"));
        assertThat(at.send(BEA, letter, Map.of())).hasStatus(303);
        assertThat(messages.find(AtALetter.uuid(letter)).orElseThrow().message().body())
                .contains("A recent photo")
                .doesNotContain("**", "##", "Enclosed");
    }

    private long somebody(Map<String, ?> safety) {
        var person = register.known(Details.of("Kim Specimen", "kim" + people++ + "@example.org", "07700 900123"));
        if (!safety.isEmpty()) {
            customers.add(UUID.randomUUID(), person, Part.SAFETY, safety, null, Actor.staff("sam"));
        }
        return person;
    }

    @Test
    void aRuleOfSafeContactIsSaidBeforehandAndStopsIt() {
        var place = "/desk/people/" + somebody(Map.of("no_email", true));
        assertThat(desk.page(SAM, place)).contains("Write a letter");
        var letter = at.begin(SAM, place, "information");
        var article = Map.of("article", "how-complaints-work");
        at.keep(SAM, letter, 1, merged(article, Map.of("medium", "email")));
        assertThat(desk.page(SAM, letter)).contains("a rule of safe contact forbids it");
        assertThat(at.send(SAM, letter, Map.of())).hasStatus(422);
        at.keep(SAM, letter, 2, merged(article, Map.of("medium", "text")));
        assertThat(at.send(SAM, letter, Map.of())).hasStatus(303);
        assertThat(messages.find(AtALetter.uuid(letter)).orElseThrow().message().body())
                .contains("How complaints work\nhttp://localhost:8080/articles/how-complaints-work");
    }

    private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    @Test
    void articlesArePrintedBehindALetter() throws Exception {
        var kase = aBadge();
        var letter = at.begin(BEA, AtALetter.place(kase), "information");
        assertThat(desk.page(BEA, letter)).contains("No article is chosen.");
        at.keep(BEA, letter, 1, Map.of("article", "blue-badge-who-qualifies"));
        assertThat(desk.page(BEA, letter)).doesNotContain("No article is chosen.");
        var paper = desk.get(BEA, letter + "/letter.pdf").getResponse().getContentAsByteArray();
        assertThat(PdfUa.faults(paper)).isEmpty();
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(at.send(BEA, letter, Map.of())).hasStatus(303);
    }

    @Test
    void whatThereIsToKnowMustBeSeen() {
        var kase = aBadge(
                new Reporter(null, "Pat Example", "pat@example.org", null, "1 High Street, Anytown, ZZ99 1AA", "cy"));
        var letter = at.begin(BEA, AtALetter.place(kase), "acknowledgement_with_questions");
        at.keep(BEA, letter, 1, Map.of("block-questions", "When?"));
        assertThat(desk.page(BEA, letter)).contains("They read Welsh, and this letter is not in it.");
        assertThat(at.send(BEA, letter, Map.of())).hasStatus(422);
        assertThat(at.send(BEA, letter, Map.of("seen", "true"))).hasStatus(303);

        var welsh = at.begin(BEA, AtALetter.place(kase), "missing_information");
        assertThat(desk.page(BEA, welsh)).contains("Annwyl Pat Example", "erbyn dydd Llun 7 Rhagfyr 2026");
    }

    @Test
    void whatAPersonTypedIsNoMarkOfOurs() {
        var kase = aBadge(new Reporter(
                null,
                "**[Pat](https://evil.example)** ((officer))",
                "pat@example.org",
                null,
                "1 High Street, ZZ99 1AA",
                "en"));
        var letter = at.begin(BEA, AtALetter.place(kase), "acknowledgement_with_questions");
        assertThat(desk.page(BEA, letter))
                .contains("Dear (Pat)(https://evil.example) (officer)")
                .doesNotContain("href=\"https://evil.example\"");
    }
}
