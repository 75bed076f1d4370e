package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The desk's main walk as a browser goes it, on a real database: from the queue to the end of a case.
@SpringBootTest
@AutoConfigureMockMvc
class WorkACaseTests {

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
    void anArticleStandsBesideThePromiseThatItExplains() {
        var kase = aBereavement().openedIn(cases);

        assertThat(desk.page(REG, "/desk/cases/" + kase.reference()))
                .contains("/desk/manual/articles/when-someone-dies", "What to do when someone dies");
        assertThat(desk.page(TAM, "/desk/cases/" + aMissedBin().openedIn(cases).reference()))
                .doesNotContain("/desk/manual/articles/");
    }

    @Test
    void goesFromTheQueueToTheEndOfACase() {
        var kase = aMissedBin().openedIn(cases);
        assertThat(desk.page(CHRIS, "/desk")).contains("Collection crews");
        assertThat(desk.page(CHRIS, "/desk/queue/crews"))
                .contains(kase.reference().value(), "Sent to the crew");

        var stage = "/desk/cases/" + kase.reference();
        assertThat(desk.page(TAM, stage)).contains("Ask the resident a question", "Pat Example");
        assertThat(desk.page(TAM, stage + "/actions/ask_more"))
                .contains("What do you need to know?", "Waiting for the customer");
        assertThat(desk.act(TAM, kase, "ask_more", 1, Map.of("question", "Which gate?")))
                .hasStatus(303);
        assertThat(desk.page(TAM, stage))
                .contains("Paused", "Which gate?", "We wrote: A question about your missed bin");

        assertThat(desk.act(SAM, kase, "answered", 2, Map.of("answer", "The left one")))
                .hasStatus(303);
        assertThat(desk.act(CHRIS, kase, "collected", 3, Map.of()))
                .hasRedirectedUrl(stage + "?did=done&action=collected");

        assertThat(find(kase).state().outcome()).isEqualTo("collected");
        assertThat(desk.page(TAM, stage)).contains("Ended: Bin emptied", "Kept").doesNotContain("Assign to me");
        assertThat(desk.page(CHRIS, stage + "?did=done&action=collected")).contains("Done: Bin emptied");
        assertThat(desk.page(CHRIS, stage + "?did=done&action=Anything")).doesNotContain("Done: ", "Anything");
    }

    @Test
    void givesTheNextCaseThatNobodyHas() {
        aMissedBin().openedIn(cases);

        var taken = desk.post(CHRIS, "/desk/queue/crews/next", Map.of("command", id()));

        assertThat(taken).hasStatus(303);
        assertThat(desk.page(CHRIS, taken.getResponse().getRedirectedUrl())).contains("Given to");
    }

    @Test
    void pressingTwiceTakesOneCase() {
        aMissedBin().openedIn(cases);
        aMissedBin().openedIn(cases);
        var pressed = Map.of("command", id());

        var first = desk.post(CHRIS, "/desk/queue/crews/next", pressed);

        assertThat(desk.post(CHRIS, "/desk/queue/crews/next", pressed))
                .hasRedirectedUrl(first.getResponse().getRedirectedUrl());
    }

    @Test
    void doesNotTakeACaseFromSomebodyWhoTookItMeanwhile() {
        var kase = aMissedBin().openedIn(cases);
        var assignment = "/desk/cases/" + kase.reference() + "/assignment";
        var taking = Map.of("command", id(), "from", "", "to", "me");
        desk.post(TAM, assignment, taking);

        var second = desk.post(CHRIS, assignment, Map.of("command", id(), "from", "", "to", "me"));

        assertThat(desk.page(CHRIS, second.getResponse().getRedirectedUrl())).contains("somebody else changed");
        assertThat(find(kase).assignee()).isEqualTo("tam");
        assertThat(desk.post(TAM, assignment, taking).getResponse().getRedirectedUrl())
                .endsWith("assigned");
        desk.post(CHRIS, assignment, Map.of("command", id(), "from", "tam", "to", "me"));
        assertThat(find(kase).assignee()).isEqualTo("chris");
    }

    @Test
    void tellsTheSecondPersonWhatTheFirstDidAndKeepsWhatWasTyped() {
        var kase = aMissedBin().openedIn(cases);
        desk.act(TAM, kase, "ask_more", 1, Map.of("question", "Which gate?"));
        desk.act(SAM, kase, "answered", 2, Map.of("answer", "The left one"));

        var stale = desk.act(TAM, kase, "ask_more", 1, Map.of("question", "What is the code?"));

        assertThat(stale).hasStatus(409);
        assertThat(text(stale))
                .contains(
                        "Somebody changed the case",
                        "The left one",
                        "What is the code?",
                        "name=\"revision\" value=\"3\"");
    }

    @Test
    void keepsAnotherNoteThatWasTypedOnAPageSentBefore() {
        var kase = aMissedBin().openedIn(cases);
        var noting = "/desk/cases/" + kase.reference() + "/notes";
        var command = id();

        for (int sent = 0; sent < 2; sent++) {
            assertThat(desk.post(TAM, noting, Map.of("command", command, "note", "The gate is locked")))
                    .hasStatus(303);
        }
        var another = desk.post(TAM, noting, Map.of("command", command, "note", "The gate is open"));

        assertThat(another).hasStatus(409);
        assertThat(text(another))
                .contains("This page was sent before. Check what it did, then send this again.", "The gate is open")
                .containsOnlyOnce("The gate is locked")
                .doesNotContain(command);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        var kase = aMissedBin().openedIn(cases);

        var incomplete = desk.act(TAM, kase, "ask_more", 1, Map.of("question", " "));

        assertThat(incomplete).hasStatus(422);
        assertThat(text(incomplete)).contains("There is a problem", "What do you need to know?");
    }

    @Test
    void refusesAnActionOfAnotherRoleInASentence() {
        var refused = desk.act(SAM, aMissedBin().openedIn(cases), "collected", 1, Map.of());

        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("is for other roles");
    }

    @Test
    void masksWhatARoleDoesNotNeed() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(desk.page(CHRIS, "/desk/cases/" + kase.reference()))
                .contains("Sample Street", "You do not need to see this for your work")
                .doesNotContain("Pat Example", "pat@example.org");
    }

    @Test
    void isNotFoundForWhoeverDoesNotNeedItAndWritesThatDown() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(desk.get(REG, "/desk/cases/" + kase.reference())).hasStatus(404);
        assertThat(desk.act(REG, kase, "collected", 1, Map.of())).hasStatus(404);
        assertThat(desk.get(REG, "/desk/queue/crews")).hasStatus(404);
        assertThat(kinds(kase, "reg")).containsOnly(Entry.Kind.REFUSED);
    }

    @Test
    void writesDownWhoLooked() {
        var kase = aMissedBin().openedIn(cases);

        desk.page(TAM, "/desk/cases/" + kase.reference());

        assertThat(kinds(kase, "tam")).containsExactly(Entry.Kind.VIEW);
    }

    @Test
    void addsANoteOnceAndAssigns() {
        var kase = aMissedBin().openedIn(cases);
        var note = Map.of("command", UUID.randomUUID().toString(), "note", "The gate is locked");

        desk.post(TAM, "/desk/cases/" + kase.reference() + "/notes", note);
        desk.post(TAM, "/desk/cases/" + kase.reference() + "/notes", note);
        desk.post(TAM, "/desk/cases/" + kase.reference() + "/assignment", Map.of("command", id(), "to", "me"));

        assertThat(cases.timeline(find(kase)).stream()
                        .filter(entry -> entry.type().equals("note")))
                .hasSize(1);
        assertThat(find(kase).assignee()).isEqualTo("tam");
        assertThat(desk.post(
                        TAM, "/desk/cases/" + kase.reference() + "/assignment", Map.of("command", id(), "to", "reg")))
                .hasStatus(404);
    }

    private Case find(Case kase) {
        return cases.find(kase.reference()).orElseThrow();
    }

    private List<Entry.Kind> kinds(Case kase, String username) {
        return audit.find(Sought.about(kase.reference().value()), null).entries().stream()
                .filter(entry -> entry.actor().equals(Actor.staff(username)))
                .map(Entry::kind)
                .toList();
    }
}
