package frontdoor.desk;

import static frontdoor.cases.Requests.aBulkyCollection;
import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A case shows each part to whoever needs that part, and every look is written down.
@SpringBootTest
@AutoConfigureMockMvc
class NeedToKnowTests {

    @Autowired
    Cases cases;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void aNoteIsForThoseWhoReadEverythingAndForWhoeverWroteIt() {
        var kase = aMissedBin().openedIn(cases);
        note(kase, "She is at her sister's, do not say where");
        desk.post(CHRIS, page(kase) + "/notes", Map.of("command", id(), "note", "A dog in the yard"));

        assertThat(desk.page(SAM, page(kase))).contains("She is at her sister", "A dog in the yard");
        assertThat(desk.page(CHRIS, page(kase)))
                .contains("Note", "A dog in the yard")
                .doesNotContain("She is at her sister");
    }

    @Test
    void eachWayToReachSomebodyIsShownByItsOwnPermission() {
        var reporter = new Reporter(null, "Pat Example", "pat@example.org", "+441632960123", "4 Faraway Road", "en");
        var kase = aBulkyCollection().by(reporter).openedIn(cases);

        assertThat(desk.page(CHRIS, page(kase)))
                .contains("01632 960123")
                .doesNotContain("Pat Example", "pat@example.org", "4 Faraway Road");
        assertThat(desk.page(SAM, page(kase)))
                .contains("01632 960123", "Pat Example", "pat@example.org", "4 Faraway Road");
    }

    @Test
    void aCaseThatIsShownWithAProblemIsAuditedToo() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(desk.post(TAM, page(kase) + "/notes", Map.of("command", id(), "note", " ")))
                .hasStatus(422);
        assertThat(views(kase)).isEqualTo(1);

        desk.act(TAM, kase, "ask_more", 1, Map.of("question", "Which gate?"));
        assertThat(views(kase)).isEqualTo(1);
        assertThat(desk.act(TAM, kase, "ask_more", 1, Map.of("question", "What is the code?")))
                .hasStatus(409);
        assertThat(views(kase)).isEqualTo(2);
    }

    private void note(Case kase, String text) {
        desk.post(TAM, page(kase) + "/notes", Map.of("command", id(), "note", text));
    }

    private static String page(Case kase) {
        return "/desk/cases/" + kase.reference();
    }

    private long views(Case kase) {
        return audit.find(Sought.about(kase.reference().value()), null).entries().stream()
                .filter(entry -> entry.actor().equals(Actor.staff("tam")) && entry.kind() == Entry.Kind.VIEW)
                .count();
    }
}
