package frontdoor.working;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What staff are told of, from what happens to the page that shows it.
@SpringBootTest
@AutoConfigureMockMvc
class NoticesDoorTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    Additions additions;

    @Autowired
    Conversations conversations;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        jdbc.sql("delete from notices.notice").update();
    }

    @Test
    void aPromiseAtRiskTellsItsOwnerAndABrokenOneWhomTheServiceNames() {
        var kase = ownedByChris();

        clock.set("2026-11-25T08:00");
        cases.runClocksUntil(kase.reference(), clock.instant());
        assertThat(notices(CHRIS)).contains(kase.reference().value(), "Due soon", "Come back within 2 working days");
        assertThat(notices(TAM)).doesNotContain(kase.reference().value());

        clock.set("2026-11-26T08:00");
        cases.runClocksUntil(kase.reference(), clock.instant());
        cases.runClocksUntil(kase.reference(), clock.instant());
        assertThat(notices(TAM)).containsOnlyOnce(">" + kase.reference() + "<").contains("Late");
        assertThat(told("chris")).containsExactly("given", "at_risk", "late");
    }

    @Test
    void whatIsStillLateGoesUpToWhoeverLeadsTheTeam() {
        var kase = ownedByChris();

        clock.set("2026-12-02T08:00");
        cases.runClocksUntil(kase.reference(), clock.instant());

        assertThat(told("tam")).containsExactly("late", "still_late");
        assertThat(desk.page(TAM, "/desk/cases/" + kase.reference())).contains("Still not done");
    }

    @Test
    void aCaseThatHasEndedIsLateToNobody() {
        var kase = ownedByChris();
        clock.set("2026-11-26T08:00");
        cases.runClocksUntil(kase.reference(), clock.instant());
        var late = cases.find(kase.reference()).orElseThrow();

        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                late.revision(),
                "collected",
                Actor.staff("chris"),
                Set.of("crew"),
                Map.of());

        assertThat(notices(TAM)).doesNotContain(kase.reference().value());
    }

    @Test
    void whoeverGetsACaseFromAColleagueIsToldUntilItIsTakenBack() {
        var kase = ownedByChris();
        assertThat(notices(CHRIS)).contains(kase.reference().value(), "Given to you");

        assertThat(notes.assign(UUID.randomUUID(), kase.reference(), "chris", null, Actor.staff("tam")))
                .isTrue();
        assertThat(notices(CHRIS)).doesNotContain(kase.reference().value());
    }

    @Test
    void aPersonWhoAddsToTheirCaseTellsWhoeverHasIt() {
        var kase = ownedByChris();

        additions.add(UUID.randomUUID(), kase.reference(), 0, Map.of(Additions.WORDS, "It is the blue bin"));

        assertThat(notices(CHRIS)).contains("The customer has replied").doesNotContain("blue bin");
    }

    @Test
    void aReplyToAConversationTellsWhoeverHasIt() {
        var first = conversations.land(InWriting.email("pat@example.org", "My bin", "It was missed."));
        jdbc.sql("update conversations.conversation set owner = 'sam' where reference = :reference")
                .param("reference", first.conversation())
                .update();

        conversations.land(InWriting.email("pat@example.org", "Re: My bin " + first.conversation(), "Still there."));

        var page = notices(SAM);
        assertThat(page).contains(first.conversation(), "The customer has replied");
        assertThat(open(SAM, page)).isEqualTo("/desk/inbox/" + first.conversation());
    }

    @Test
    void openingANoticeLeadsToItsCaseAndItIsNewNoMore() {
        var kase = ownedByChris();
        assertThat(desk.page(CHRIS, "/desk/cases/" + kase.reference())).contains("/desk/notices");
        var page = notices(CHRIS);
        assertThat(page).contains(">New<").contains("1<span class=\"govuk-visually-hidden\"> new</span>");

        assertThat(open(CHRIS, page)).isEqualTo("/desk/cases/" + kase.reference());

        assertThat(notices(CHRIS))
                .doesNotContain(">New<", "> new</span>")
                .contains(kase.reference().value());
        assertThat(desk.get(SAM, "/desk/notices/" + number(page))).hasStatus(404);
    }

    @Test
    void whatIsDismissedCanBeUndone() {
        var kase = ownedByChris();
        var number = number(notices(CHRIS));
        var command = id();

        desk.post(TAM, "/desk/notices/dismiss", Map.of("command", id(), "pick", number));
        assertThat(notices(CHRIS))
                .as("nobody else can")
                .contains(kase.reference().value());

        var done = desk.post(CHRIS, "/desk/notices/dismiss", Map.of("command", command, "pick", number));
        assertThat(done).hasRedirectedUrl("/desk/notices?done=" + command);
        assertThat(notices(CHRIS)).contains("Nothing waits for you");
        assertThat(desk.page(CHRIS, "/desk/notices?shown=dismissed"))
                .contains(kase.reference().value());

        desk.post(CHRIS, "/desk/notices/undo", Map.of("command", command));
        assertThat(notices(CHRIS)).contains(kase.reference().value());

        desk.post(CHRIS, "/desk/notices/dismiss", Map.of("command", id(), "all", number));
        assertThat(notices(CHRIS)).contains("Nothing waits for you");
    }

    @Test
    void pickingNothingSaysWhatToDo() {
        var nothing = desk.post(CHRIS, "/desk/notices/dismiss", Map.of("command", id()));

        assertThat(nothing).hasStatus(422);
        assertThat(text(nothing)).contains("Pick at least one notice");
    }

    @Test
    void theThirtiethNoticeStandsOnTheSecondPage() {
        var first = ownedByChris();
        for (int i = 0; i < 29; i++) {
            ownedByChris();
        }

        var page = notices(CHRIS);
        assertThat(page).doesNotContain(first.reference().value());
        var next = Pattern.compile("/desk/notices\\?before=\\d+").matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(desk.page(CHRIS, next.group())).contains(first.reference().value());
    }

    @Test
    void emailsAreChosenOnThePage() {
        assertThat(desk.post(CHRIS, "/desk/notices/emails", Map.of("emails", "daily")))
                .hasRedirectedUrl("/desk/notices?said=email.kept");
        assertThat(desk.page(CHRIS, "/desk/notices?said=email.kept"))
                .contains("Your choice of emails was saved")
                .containsPattern("value=\"daily\"[^>]* checked");
        assertThat(desk.post(CHRIS, "/desk/notices/emails", Map.of("emails", "hourly")))
                .hasStatus(400);
    }

    private Case ownedByChris() {
        var kase = aMissedBin().openedIn(cases);
        assertThat(notes.assign(UUID.randomUUID(), kase.reference(), null, "chris", Actor.staff("tam")))
                .isTrue();
        return kase;
    }

    private String notices(RequestPostProcessor who) {
        return desk.page(who, "/desk/notices");
    }

    private List<String> told(String username) {
        return jdbc.sql("select what from notices.notice where username = :username order by id")
                .param("username", username)
                .query(String.class)
                .list();
    }

    private static String number(String page) {
        var found = Pattern.compile("/desk/notices/(\\d+)").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String open(RequestPostProcessor who, String page) {
        return desk.get(who, "/desk/notices/" + number(page)).getResponse().getRedirectedUrl();
    }
}
