package frontdoor.working;

import static frontdoor.cases.Requests.aBlueBadge;
import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calls.CallBacks;
import frontdoor.calls.NewCallBack;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.time.Duration;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What those who lead teams see of what is late, and what they do about it.
@SpringBootTest
@AutoConfigureMockMvc
class TeamOverviewTests {

    private static final RequestPostProcessor BEA =
            SignedInAs.staff("bea", Set.of("blue_badge"), Set.of("blue_badge_officer", "blue_badge_manager"));
    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Conversations conversations;

    @Autowired
    CallBacks callBacks;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private AtTheDesk desk;

    private UUID call;
    private String letter;
    private Reference kase;

    /// A promised call that is a day late, a letter of today, and a case that is due tomorrow.
    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        jdbc.sql("update cases.kase set due_at = 'infinity'").update();
        jdbc.sql("update conversations.conversation set due_at = 'infinity'").update();
        jdbc.sql("update calls.call_back set state = 'done'").update();
        kase = aMissedBin().openedIn(cases).reference();
        letter = conversations
                .land(InWriting.email(UUID.randomUUID() + "@example.org", "Private words", "Text"))
                .conversation();
        jdbc.sql(
                        "update conversations.conversation set team = 'waste', due_at = '2026-11-24T12:00Z' where reference = ?")
                .param(letter)
                .update();
        call = UUID.randomUUID();
        var from = clock.instant();
        callBacks.promise(
                new NewCallBack(
                        call,
                        "+441632960123",
                        null,
                        "Jo Sample",
                        "Their bin",
                        "waste",
                        null,
                        null,
                        from,
                        from.plus(Duration.ofHours(1))),
                Actor.staff("sam"));
        clock.set("2026-11-24T12:30");
    }

    @Test
    void whatIsLateComesFirstAndTheLongestLateBeforeTheRest() {
        var page = desk.page(TAM, "/desk/overview");

        assertThat(page.indexOf("/desk/call-backs/" + call))
                .isPositive()
                .isLessThan(page.indexOf("/desk/inbox/" + letter));
        assertThat(page.indexOf("/desk/inbox/" + letter)).isLessThan(page.indexOf("/desk/cases/" + kase));
        assertThat(page)
                .contains("1 day late", "Late today", "Due tomorrow")
                .contains("Come back within 2 working days", "Collection crews")
                .doesNotContain("Private words", "Jo Sample", "960123");
    }

    @Test
    void everybodySeesTheirOwnTeamsAndNoOther() {
        var badge = aBlueBadge().openedIn(cases).reference();
        jdbc.sql("update cases.kase set due_at = '2026-11-24T10:00Z' where reference = ?")
                .param(badge.value())
                .update();

        assertThat(desk.page(BEA, "/desk/overview")).contains(badge.value()).doesNotContain(kase.value(), letter);
        assertThat(desk.page(TAM, "/desk/overview")).doesNotContain(badge.value());
        assertThat(desk.page(ASH, "/desk/overview")).contains(badge.value(), kase.value(), letter);
        assertThat(desk.page(ASH, "/desk/overview?team=waste"))
                .contains(letter)
                .doesNotContain(badge.value(), kase.value());
        assertThat(desk.page(ASH, "/desk/overview?team=libraries")).contains("Nothing is late");
        assertThat(desk.get(TAM, "/desk/overview?team=blue_badge")).hasStatus(404);
        assertThat(desk.get(CHRIS, "/desk/overview")).hasStatus(404);
        assertThat(desk.get(CHRIS, "/desk/overview.csv")).hasStatus(404);
    }

    @Test
    void onePressGivesWorkOfEveryKindToOnePersonAndTheUndoGivesItBack() {
        var made = post("give", List.of("colleague", "chris"), kase + " ", letter + " ", call + " ");
        assertThat(desk.page(TAM, made.getResponse().getRedirectedUrl()))
                .contains("1 piece of work was moved", "2 pieces of work were left");
        assertThat(owners()).as("Chris is not in the waste office").containsExactly("chris", "-", "-");

        var mine = post("me", List.of(), letter + " ", call + " ");
        assertThat(owners()).containsExactly("chris", "tam", "tam");
        desk.post(TAM, mine.getResponse().getRedirectedUrl() + "/undo", Map.of());
        assertThat(owners()).containsExactly("chris", "-", "-");
    }

    @Test
    void sharingOutShowsWhoWouldGetWhatBeforeItIsDone() {
        var shown = post("share", List.of(), kase + " ", letter + " ", call + " ");

        assertThat(shown).hasStatusOk();
        assertThat(text(shown)).contains("Chris Crewe", "Tam Template", "Has most room", "Promised call");
        assertThat(owners()).containsExactly("-", "-", "-");

        post(
                "planned",
                List.of("plan", kase + " chris", "plan", letter + " tam", "plan", call + " tam"),
                kase + " ",
                letter + " ",
                call + " ");
        assertThat(owners()).containsExactly("chris", "tam", "tam");
        assertThat(desk.page(CHRIS, "/desk/notices")).contains(kase.value(), "Given to you");
    }

    @Test
    void whatSomebodyElseTookMeanwhileIsLeftToThem() {
        jdbc.sql("update conversations.conversation set owner = 'sam' where reference = ?")
                .param(letter)
                .update();

        var made = post("me", List.of(), letter + " ");

        assertThat(desk.page(TAM, made.getResponse().getRedirectedUrl()))
                .contains("somebody else has changed who has it");
        assertThat(owners().get(1)).isEqualTo("sam");
    }

    @Test
    void nothingPickedIsSaidOnThePageOfTheTeam() {
        var nothing = desk.post(TAM, "/desk/overview/reassign", Map.of("command", id(), "to", "me", "team", "waste"));

        assertThat(nothing).hasStatus(422);
        assertThat(text(nothing))
                .contains("Pick at least one piece of work", letter)
                .doesNotContain(kase.value());
    }

    @Test
    void everyLineStandsOnOnePageAndOnNoOther() {
        for (int i = 0; i < 60; i++) {
            aMissedBin().openedIn(cases);
        }
        jdbc.sql("update cases.kase set due_at = '2026-11-24T12:00Z' where due_at < 'infinity'")
                .update();

        var first = references(desk.page(TAM, "/desk/overview"));
        var next = Pattern.compile("/desk/overview\\?after=[^\"]+").matcher(desk.page(TAM, "/desk/overview"));
        assertThat(next.find()).isTrue();
        var second = references(desk.page(TAM, next.group().replace("&amp;", "&")));

        assertThat(first).hasSize(50);
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(desk.page(TAM, "/desk/overview?after=rubbish~x_y~z")).contains(first.getFirst());
    }

    @Test
    void theFileHoldsWhatThePageShows() {
        var csv = desk.page(TAM, "/desk/overview.csv");

        assertThat(csv.lines()).hasSize(4).first().isEqualTo("due,late,key,what,promise,team,owner");
        assertThat(csv).contains("2026-11-24T12:00:00Z,yes," + letter + ",Email,Acknowledge or answer,Waste office,");
    }

    private MvcTestResult post(String to, List<String> more, String... picks) {
        var request = mvc.post().uri("/desk/overview/reassign").with(TAM).with(OurForm.token());
        request.param("command", id()).param("to", to);
        for (int i = 0; i < more.size(); i += 2) {
            request.param(more.get(i), more.get(i + 1));
        }
        for (var pick : picks) {
            request.param("pick", pick);
        }
        return request.exchange();
    }

    private static List<String> references(String page) {
        return Pattern.compile("id=\"pick-([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> owners() {
        return jdbc.sql("""
                select coalesce((select assignee from cases.kase where reference = :kase), '-')
                union all select coalesce((select owner from conversations.conversation where reference = :letter), '-')
                union all select coalesce((select claimed_by from calls.call_back where id = :call), '-')
                """)
                .param("kase", kase.value())
                .param("letter", letter)
                .param("call", call)
                .query(String.class)
                .list();
    }
}
