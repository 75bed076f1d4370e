package frontdoor.working;

import static frontdoor.cases.Requests.aBlueBadge;
import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.OurForm;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class WorkTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void casesThatArePickedAreGivenToMeAndTheUndoGivesThemBack() {
        var one = aMissedBin().openedIn(cases);
        var other = aMissedBin().openedIn(cases);

        var given = reassign(CHRIS, "me", Map.of(), one, other);

        var page = desk.page(CHRIS, given);
        assertThat(page)
                .contains("2 pieces of work were moved.")
                .contains(one.reference().value());
        assertThat(assignee(one)).isEqualTo("chris");
        assertThat(desk.page(CHRIS, "/desk/queue/crews?whose=mine"))
                .contains(other.reference().value());

        desk.post(CHRIS, given + "/undo", Map.of());
        assertThat(desk.page(CHRIS, given)).contains("2 pieces of work were given back.");
        assertThat(assignee(one)).isNull();
    }

    @Test
    void aCaseOfAnotherTeamCannotBeTakenThroughAList() {
        var theirs = aBlueBadge().openedIn(cases);

        var given = reassign(CHRIS, "me", Map.of(), theirs);

        assertThat(desk.page(CHRIS, given)).doesNotContain(theirs.reference().value());
        assertThat(assignee(theirs)).isNull();
    }

    @Test
    void nobodySeesWhatSomebodyElseMoved() {
        var given = reassign(CHRIS, "me", Map.of(), aMissedBin().openedIn(cases));

        assertThat(desk.get(TAM, given)).hasStatus(404);
        assertThat(desk.post(TAM, given + "/undo", Map.of())).hasStatus(404);
    }

    @Test
    void pickingNothingOrNobodySaysWhatToDo() {
        var nothing = desk.post(CHRIS, "/desk/work/reassign", Map.of("command", id(), "queue", "crews", "to", "me"));
        assertThat(nothing).hasStatus(422);
        assertThat(text(nothing)).contains("Pick at least one piece of work");

        var kase = aMissedBin().openedIn(cases);
        var nobody = desk.post(
                CHRIS,
                "/desk/work/reassign",
                Map.of("command", id(), "queue", "crews", "to", "give", "pick", kase.reference() + " "));
        assertThat(nobody).hasStatus(422);
        assertThat(text(nobody)).contains("Choose who gets the work");
    }

    @Test
    void whoeverLeadsATeamSharesItsWorkOutAndNobodyElseDoes() {
        var kase = aMissedBin().openedIn(cases);

        var preview = share(TAM, kase);
        assertThat(preview)
                .contains("Chris Crewe", "Has most room")
                .contains(kase.reference().value());
        assertThat(assignee(kase)).as("nothing is done yet").isNull();
        reassign(TAM, "planned", Map.of("plan", kase.reference() + " chris"), kase);
        assertThat(assignee(kase)).isEqualTo("chris");

        var other = aMissedBin().openedIn(cases);
        assertThat(share(CHRIS, other)).contains("None of what you picked is of a team that you lead");
        reassign(CHRIS, "planned", Map.of("plan", other.reference() + " chris"), other);
        assertThat(assignee(other)).isNull();
    }

    @Test
    void aListCanBeKeptForMeOrMyTeam() {
        var page = desk.page(TAM, "/desk/queue/waste_office?standing=late");
        var sent = new LinkedHashMap<String, String>();
        sent.put("command", command(page));
        sent.put("queue", "waste_office");
        sent.put("standing", "late");
        sent.put("name", "");
        assertThat(text(desk.post(TAM, "/desk/work/views", sent))).contains("Enter a name for the list");

        sent.put("name", "Late in the office");
        sent.put("team", "waste");
        var kept = location(desk.post(TAM, "/desk/work/views", sent));
        assertThat(desk.page(TAM, kept + "=yes"))
                .contains("The list is kept as")
                .contains("<h1 class=\"govuk-heading-l\">Late in the office");
        assertThat(desk.page(TAM, "/desk/queue")).contains("Late in the office");
        assertThat(desk.get(CHRIS, kept)).hasStatus(404);

        desk.post(TAM, kept.replace("?kept", "/forget"), Map.of());
        assertThat(desk.page(TAM, "/desk/queue")).doesNotContain("Late in the office");
    }

    @Test
    void whoeverLeadsATeamSeesAndSaysWhatEachCanBeGiven() {
        var kase = aMissedBin().openedIn(cases);
        notes.assign(UUID.randomUUID(), kase.reference(), null, "chris", Actor.staff("tam"));
        assertThat(desk.page(TAM, "/desk/workload")).contains("Chris Crewe").contains(" of 40");
        assertThat(desk.get(CHRIS, "/desk/workload")).hasStatus(404);
        assertThat(desk.get(TAM, "/desk/workload/holly")).hasStatus(404);

        var wrong = desk.post(
                TAM,
                "/desk/workload/chris",
                Map.of("capacity", "many", "away-day", "31", "away-month", "2", "away-year", "2027"));
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong))
                .contains("Enter a whole number from 0 to 1,000")
                .contains("Enter a real date")
                .contains("value=\"many\"");

        assertThat(desk.post(
                        TAM,
                        "/desk/workload/chris",
                        Map.of(
                                "capacity",
                                "5",
                                "trained",
                                "missed_bin",
                                "away-day",
                                "27",
                                "away-month",
                                "11",
                                "away-year",
                                "2026")))
                .hasStatus(303);
        assertThat(desk.page(TAM, "/desk/workload")).contains(" of 5 (").contains("Away until 27 November 2026");
        assertThat(share(TAM, aMissedBin().openedIn(cases))).contains("Nobody of the team is here");

        desk.post(TAM, "/desk/workload/chris", Map.of("capacity", "40"));
        assertThat(desk.page(TAM, "/desk/workload")).doesNotContain("Away until");
    }

    @Test
    void severalQueuesAreOneListByWhatIsDueAndAnotherTeamsQueueIsNotFound() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(desk.page(CHRIS, "/desk/work?order=due"))
                .contains(kase.reference().value())
                .doesNotContain("Blue Badge");
        assertThat(desk.get(CHRIS, "/desk/work?queue=crews&queue=badge_office")).hasStatus(404);
        assertThat(desk.page(CHRIS, "/desk/work?standing=nonsense&order=&after=rubbish"))
                .contains(kase.reference().value());
    }

    private String reassign(RequestPostProcessor who, String to, Map<String, String> more, Case... picked) {
        var request = mvc.post().uri("/desk/work/reassign").with(who).with(OurForm.token());
        request.param("command", id()).param("to", to);
        more.forEach(request::param);
        for (var kase : picked) {
            request.param("pick", kase.reference() + " ");
        }
        return location(request.exchange());
    }

    private String share(RequestPostProcessor who, Case kase) {
        var shared = desk.post(
                who, "/desk/work/reassign", Map.of("command", id(), "to", "share", "pick", kase.reference() + " "));
        assertThat(shared).hasStatusOk();
        return text(shared);
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private @Nullable String assignee(Case kase) {
        return cases.find(kase.reference()).orElseThrow().assignee();
    }
}
