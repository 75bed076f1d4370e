package frontdoor.drafting;

import static frontdoor.cases.Requests.aBlueBadge;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static frontdoor.drafting.AtALetter.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.desk.AtTheDesk;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is typed into a letter, in one window or in two.
@SpringBootTest
@AutoConfigureMockMvc
class TypedLettersTests {

    private static final Reporter PAT =
            new Reporter(null, "Pat Example", "pat@example.org", null, "1 High Street, Anytown, ZZ99 1AA", "en");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private AtALetter at;
    private String letter;

    @BeforeEach
    void aLetter() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        at = new AtALetter(desk);
        letter = at.begin(BEA, AtALetter.place(aBlueBadge().by(PAT).openedIn(cases)), "missing_information");
    }

    @Test
    void whatIsTypedIsKeptAndTakenBackByTheMinute() {
        var page = id();
        typed(page, "A");
        typed(page, "A photo");
        clock.set("2026-11-23T09:40");
        typed(page, "A photo, and proof");
        assertThat(desk.page(BEA, letter)).contains("A photo, and proof</textarea>");
        undo();
        assertThat(desk.page(BEA, letter)).contains(">A photo</textarea>");
        undo();
        assertThat(desk.page(BEA, letter)).contains(">-</textarea>").doesNotContain("Undo the last change");
    }

    private void undo() {
        var fields = Map.of("command", id(), "revision", AtALetter.revision(desk.page(BEA, letter)));
        assertThat(desk.post(BEA, letter + "/undo", fields)).hasStatus(303);
    }

    @Test
    void theOlderWindowWritesOverNothing() {
        var newer = id();
        assertThat(typed(newer, "A photo")).hasStatus(204);
        assertThat(typed(id(), "A")).hasStatus(409);
        var stale = at.keep(BEA, letter, 1, Map.of("block-missing", "Your address"));
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("in another window", "A photo", "Your address</textarea>");

        assertThat(typed(newer, "A photo, and proof")).hasStatus(204);
        var kept = Map.of("command", newer, "revision", "1", "medium", "post", "block-missing", "A photo, and more");
        assertThat(desk.post(BEA, letter, kept)).hasStatus(303);
        assertThat(desk.page(BEA, letter)).contains(">A photo, and more</textarea>");
    }

    @Test
    void undoInTheOlderWindowTakesBackNothingUnseen() {
        assertThat(typed(id(), "A photo")).hasStatus(204);
        var fields = Map.of("command", id(), "revision", "1");
        assertThat(desk.post(BEA, letter + "/undo", fields)).hasStatus(409);
        assertThat(desk.page(BEA, letter)).contains(">A photo</textarea>");
    }

    private MvcTestResult typed(String page, String text) {
        var fields = Map.of("command", page, "revision", "1", "medium", "post", "block-missing", text);
        return desk.post(BEA, letter + "/typed", fields);
    }
}
