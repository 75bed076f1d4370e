package frontdoor.following;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Tracking;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A person follows their case, and says more than they are asked.
@SpringBootTest
@AutoConfigureMockMvc
class FollowTests {

    private static final Actor TAM = Actor.staff("tam");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Case kase;
    private Follower pat;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        kase = aMissedBin().openedIn(cases);
        pat = Follower.of(kase.reference(), 0, tracking, mvc);
    }

    @Test
    void readsWhatIsPromisedAndWhatBecameOfIt() {
        assertThat(pat.page()).contains("Sent to the crew", "We promise this by 25 November 2026.", "You told us");

        clock.set("2026-11-26T00:01");
        pat = pat.again(kase.reference(), tracking);
        assertThat(pat.page()).contains("We promised this by 25 November 2026. We are late.");

        clock.set("2026-11-26T10:00");
        act("collected", "crew", Map.of());
        pat = pat.again(kase.reference(), tracking);
        assertThat(pat.page())
                .contains("We promised this by 25 November 2026. It took until 26 November 2026.", "Not kept");
    }

    @Test
    void readsTheQuestionThatWasAskedAndNotALaterLetter() {
        act("ask_more", "waste_officer", Map.of("question", List.of("Which gate is it behind?")));

        assertThat(pat.page()).contains("We need your answer");
        assertThat(Follower.text(pat.get("/answered"))).contains("Which gate is it behind?");
        assertThat(pat.post("/answered", Map.of("answer", "The left one", "revision", "2")))
                .hasRedirectedUrl("/track/" + kase.reference() + "?done=sent");
        assertThat(pat.page()).contains("You chose: Answer our question.", "The left one");
    }

    @Test
    void addsSomethingThatTheDeskShowsUntilItIsRead() {
        assertThat(pat.post("/add-something", Map.of("words", ""))).hasStatus(422);
        assertThat(pat.post("/add-something", Map.of("words", "The gate is open now")))
                .hasRedirectedUrl("/track/" + kase.reference() + "?done=added");
        assertThat(pat.page()).contains("You added something", "The gate is open now");

        assertThat(desk("/desk/queue/crews")).contains("New from the resident");
        assertThat(desk("/desk/cases/" + kase.reference()))
                .contains("1 message from the resident that nobody has read", "The gate is open now");

        var tam = SignedInAs.staff("tam", Set.of("waste"), Set.of("waste_officer", "waste_supervisor"));
        assertThat(mvc.post()
                        .uri("/desk/cases/" + kase.reference() + "/read")
                        .with(tam)
                        .with(OurForm.token())
                        .param("command", UUID.randomUUID().toString()))
                .hasStatus(303);
        assertThat(desk("/desk/cases/" + kase.reference())).doesNotContain("that nobody has read");
        assertThat(pat.page()).contains("We read what was added");
    }

    @Test
    void saysThatItIsNotFixed() {
        act("collected", "crew", Map.of());
        assertThat(pat.page()).contains("Tell us it is not fixed", "You can do this until 30 November 2026.");

        assertThat(pat.post("/not-fixed", Map.of("words", "It is still full")))
                .hasRedirectedUrl("/track/" + kase.reference() + "?done=reopened");

        assertThat(pat.page()).contains("Sent to the crew", "It is still full", "the case is open again");
    }

    @Test
    void answersWithOnePressAndChangesTheAnswer() {
        act("collected", "crew", Map.of());
        assertThat(pat.page()).contains("Did this solve it?").doesNotContain("You told us this");

        pat.post("/solved", Map.of("solved", "true"));
        assertThat(pat.page()).contains("You told us this solved it.");
        pat.post("/solved", Map.of("solved", "false", "words", "It is full again"));
        assertThat(pat.page()).contains("You told us this did not solve it.", "It is full again");
    }

    @Test
    void complainsAndTypesNothingAgain() {
        assertThat(pat.post("/complain-about-it", Map.of())).hasRedirectedUrl("/report/complaint/what_happened");

        assertThat(Follower.text(pat.at("/report/complaint/about_case")))
                .contains(kase.reference().value());
        assertThat(Follower.text(pat.at("/report/complaint/contact"))).contains("Pat Example", "pat@example.org");
    }

    @Test
    void leavesTheCaseAndWhatItHadFilledIn() {
        pat.post("/complain-about-it", Map.of());
        assertThat(pat.at("/report/complaint/contact")).hasStatusOk();

        pat.leaves();

        assertThat(pat.at("/report/complaint/contact")).hasRedirectedUrl("/services/complaint");
        assertThat(pat.get("")).hasRedirectedUrl("/track?reference=" + kase.reference());
    }

    @Test
    void whatWasTypedOutlivesThePass() {
        clock.forward(Duration.ofHours(2));

        assertThat(pat.post("/add-something", Map.of("words", "I wrote this for an hour")))
                .hasRedirectedUrl("/track?reference=" + kase.reference() + "&ended");
        assertThat(pat.get("/add-something")).hasRedirectedUrl("/track?reference=" + kase.reference());

        var again = pat.again(kase.reference(), tracking);
        assertThat(Follower.text(again.get("/add-something")))
                .contains("I wrote this for an hour", "What you typed is still here");
    }

    @Test
    void whoWasAddedReadsTheStoryAndNothingOfTheOther() {
        var shared = aMissedBin()
                .with("address-line", "The House They Share, Anytown")
                .with("notes", "Behind my blue gate");
        kase = shared.openedIn(cases);
        var nia = new Reporter(null, "Nia Neighbour", "nia@example.org", null, null, "en");
        cases.open(shared.command(UUID.randomUUID())
                .by(nia)
                .with("notes", "My gate is green")
                .request());
        var first = Follower.of(kase.reference(), 0, tracking, mvc);
        var second = Follower.of(kase.reference(), 1, tracking, mvc);
        first.post("/add-something", Map.of("words", "My key safe is 4711"));
        act("ask_more", "waste_officer", Map.of("question", List.of("Which gate is Pat's?")));

        assertThat(second.page())
                .contains(
                        "You told us about the same thing",
                        "Somebody else added something",
                        "Waiting for you",
                        "My gate is green")
                .doesNotContain("blue gate", "4711", "Pat Example", "Which gate", "Answer our question");
        second.post("/answered", Map.of("answer", "The left one", "revision", "2"));
        assertThat(cases.find(kase.reference()).orElseThrow().state().stage()).isEqualTo("with_resident");

        second.post("/add-something", Map.of("words", "I have the same trouble"));
        assertThat(second.page()).contains("I have the same trouble");
        assertThat(first.page()).doesNotContain("the same trouble").contains("4711");
    }

    @Test
    void whoWasAddedReadsWhatTheySaidThoughTheStoryBeganLongBefore() {
        var nia = new Reporter(null, "Nia Neighbour", "nia@example.org", null, null, "en");
        var sam = new Reporter(null, "Sam Stranger", "sam@example.org", null, null, "en");
        cases.open(aMissedBin()
                .sameAs(kase)
                .by(nia)
                .with("notes", "My gate is green")
                .request());
        jdbc.sql("""
                insert into cases.event (case_id, revision, type, actor, at)
                select :id, 1, 'read', 'staff:tam', now() from generate_series(1, 999)
                """).param("id", kase.id()).update();
        cases.open(aMissedBin()
                .sameAs(kase)
                .by(sam)
                .with("notes", "My gate is red")
                .request());

        var second = Follower.of(kase.reference(), 1, tracking, mvc);
        var third = Follower.of(kase.reference(), 2, tracking, mvc);

        assertThat(third.page()).contains("My gate is red");
        assertThat(second.page()).doesNotContain("My gate is red");
    }

    private void act(String action, String role, Map<String, List<String>> typed) {
        var now = cases.find(kase.reference()).orElseThrow();
        cases.act(UUID.randomUUID(), kase.reference(), now.revision(), action, TAM, Set.of(role), typed);
    }

    private String desk(String address) {
        var tam = SignedInAs.staff(
                "tam", Set.of("waste", "waste_crews"), Set.of("waste_officer", "waste_supervisor", "supervisor"));
        return Follower.text(mvc.get().uri(address).with(tam).exchange());
    }
}
