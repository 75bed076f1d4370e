package frontdoor.manual;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.articles.Articles;
import frontdoor.articles.Reviews;
import frontdoor.articles.Suggestions;
import frontdoor.desk.AtTheDesk;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ManualTests {

    private static final String BINS = "/desk/manual/articles/help-with-your-bins";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Articles articles;

    @Autowired
    Reviews reviews;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void staffReadTheScriptAndResidentsDoNot() {
        assertThat(desk.page(SAM, BINS)).contains("Is there anybody at home who can move the bins?");
        assertThat(text(mvc.get().uri("/articles/help-with-your-bins").exchange()))
                .contains("the crew can fetch them")
                .doesNotContain("anybody at home");
        assertThat(mvc.get().uri("/articles/answering-a-first-call").exchange()).hasStatus(404);
    }

    @Test
    void theManualIsOnePageOfWhatIsInForce() {
        assertThat(desk.page(SAM, "/desk/manual"))
                .contains("Help with putting your bins out", "01632 960000", "What we promise", "Monday: 9am to 5pm");
    }

    @Test
    void theManualIsAlsoOnPaper() throws Exception {
        var paper = desk.get(SAM, "/desk/manual/manual.pdf");
        assertThat(paper).hasStatusOk();
        try (var pdf = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Customer manual", "What you say", "As it stood on");
        }
    }

    @Test
    void onlyItsOwnersSayThatAnArticleIsStillCorrect() {
        clock.set("2027-06-02T09:30");
        assertThat(desk.page(TAM, BINS)).contains("Past its review", "It is still correct");
        assertThat(desk.page(SAM, BINS)).doesNotContain("It is still correct");
        var command = AtTheDesk.id();
        assertThat(desk.post(SAM, BINS + "/confirm", Map.of("command", command)))
                .hasStatus(403);
        assertThat(desk.post(TAM, BINS + "/confirm", Map.of("command", command)))
                .hasStatus(303);
        assertThat(desk.post(TAM, BINS + "/confirm", Map.of("command", command)))
                .hasStatus(303);
        assertThat(desk.page(TAM, BINS)).doesNotContain("Past its review").contains("2 June 2028");
        var article = articles.find("help-with-your-bins", "en").orElseThrow();
        assertThat(reviews.days(List.of(article))).containsEntry(article.key(), LocalDate.of(2028, 6, 2));
    }

    @Test
    void whatAnArticleSaidIsKept() {
        assertThat(reviews.versions(articles.find("help-with-your-bins", "en").orElseThrow()))
                .singleElement()
                .satisfies(version -> assertThat(version.text()).contains("## Script"));
    }

    @Test
    void whatWasMissingReachesTheOwnersWithoutNumbers() {
        var fields = Map.of("command", AtTheDesk.id(), "useful", "false", "missing", "Garden bins? 01632 960123");
        assertThat(desk.post(SAM, BINS + "/said", fields)).hasStatus(303);
        assertThat(desk.page(TAM, BINS)).contains("Garden bins?").doesNotContain("01632 960123");
    }

    @Test
    void whatSomebodyMarksStandsAtTheTopForThemAlone() {
        desk.post(SAM, BINS + "/mark", Map.of("wanted", "true"));
        assertThat(desk.page(SAM, "/desk/manual")).contains("What you marked");
        assertThat(desk.page(TAM, "/desk/manual")).doesNotContain("What you marked");
    }

    @Test
    void aNoteBringsTheArticleThatHelps() {
        var note = "Caller says her husband died on Friday, she wants to know who to tell";
        assertThat(suggestions.about(note, 4))
                .first()
                .satisfies(article -> assertThat(article.key()).isEqualTo("when-someone-dies"));
        assertThat(suggestions.about("mum cannot move the bin, it is too heavy", 4))
                .first()
                .satisfies(article -> assertThat(article.key()).isEqualTo("help-with-your-bins"));
        assertThat(suggestions.about("hello", 4)).isEmpty();
        assertThat(text(desk.post(SAM, "/desk/manual/suggest", Map.of("text", note))))
                .contains("/desk/manual/articles/when-someone-dies");
    }

    @Test
    void aSuggestionTakesFewMilliseconds() {
        var note = "The caller has moved and wants to know about council tax and the bins and a blue badge ".repeat(20);
        suggestions.about(note, 4);
        var start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            suggestions.about(note, 4);
        }
        assertThat(Duration.ofNanos((System.nanoTime() - start) / 100)).isLessThan(Duration.ofMillis(5));
    }
}
