package frontdoor.drafting;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.desk.AtTheDesk;
import frontdoor.letters.LetterTemplate;
import frontdoor.letters.LetterTemplates;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// To somebody without a case only what can be said without one is written, and what became of a letter is told.
@SpringBootTest
@AutoConfigureMockMvc
class LettersWithoutACaseTests {

    private static final String NEEDS_A_CASE = "acknowledgement_with_questions";

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    LetterTemplates templates;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private String person = "";

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        person = "/desk/people/"
                + people.known(new Details(
                        "Lena Letter", null, null, null, "ZZ99 1AB", "1 Keep Lane", "post", "en", null, null));
    }

    @Test
    void onlyTextsThatNeedNoneAreOffered() {
        assertThat(templates.about(null)).isNotEmpty().noneMatch(LetterTemplate::needsCase);
        assertThat(desk.page(SAM, person + "/letters")).doesNotContain("value=\"" + NEEDS_A_CASE + "\"");
        assertThat(desk.page(SAM, "/desk/cases/" + aMissedBin().openedIn(cases).reference() + "/letters"))
                .contains("value=\"" + NEEDS_A_CASE + "\"");
        var forced = desk.post(SAM, person + "/letters", Map.of("command", id(), "template", NEEDS_A_CASE));
        assertThat(forced).hasStatus(422);
    }

    @Test
    void whoeverThrowsALetterAwayIsToldSoAndCanBringItBack() {
        var text = templates.about(null).getFirst().key();
        var begun = desk.post(SAM, person + "/letters", Map.of("command", id(), "template", text));
        assertThat(begun).hasStatus(303);
        var letter = String.valueOf(begun.getResponse().getRedirectedUrl());
        assertThat(desk.post(SAM, letter + "/drop", Map.of())).hasRedirectedUrl(letter);
        assertThat(desk.page(SAM, letter)).contains("The letter is thrown away", "href=\"" + person + "\"");
        assertThat(desk.page(SAM, person + "/letters")).doesNotContain(letter);
        assertThat(desk.post(SAM, letter + "/bring-back", Map.of())).hasRedirectedUrl(letter + "?done=back");
        assertThat(desk.page(SAM, letter + "?done=back")).contains("The letter is here again", "Throw it away");
        assertThat(desk.page(SAM, person + "?done=wrote")).contains("The letter is sent");
    }
}
