package frontdoor.answering;

import static frontdoor.answering.PromisedCalls.PROMISE;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.audit.AuditSearch;
import frontdoor.audit.Sought;
import frontdoor.desk.AtTheDesk;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A call is promised, and somebody makes it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class CallBackTests {

    @Autowired
    People people;

    @Autowired
    AuditSearch audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private AtTheDesk desk;
    private PromisedCalls calls;

    @BeforeEach
    void somebodyRings(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        calls = new PromisedCalls(desk);
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    @Test
    void isPromisedOnceHoweverOftenItIsSentAndToldWithItsWarning() {
        long person = people.known(new Details(
                "Cal Back",
                null,
                "cal." + id() + "@example.org",
                "01632 960440",
                null,
                null,
                null,
                "en",
                null,
                "Say it is the library"));
        desk.post(SAM, "/desk/contact", Map.of("q", "01632 960440", "choose", "" + person));
        assertThat(desk.page(SAM, PROMISE)).contains("Say it is the library", "01632 960440");
        var promised = calls.promised("10:00", "11:00", "Bins");
        assertThat(desk.post(SAM, PROMISE, promised)).hasRedirectedUrl("/desk/contact?promised&at=end");
        desk.post(SAM, PROMISE, promised);

        var call = "/desk/call-backs/" + promised.get("command");
        assertThat(desk.page(TAM, "/desk/call-backs").split(call)).hasSize(2);
        assertThat(desk.page(SAM, call)).contains("Say it is the library", "01632 960440", "Bins", "Later");
        clock.set("2026-11-23T10:05");
        assertThat(desk.page(SAM, call)).contains("Due");
        clock.set("2026-11-23T11:05");
        assertThat(desk.page(SAM, call)).contains("Late");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var promised = calls.promised("11:00", "10:00", "Keep me");
        promised.put("number", "none");

        var wrong = desk.post(SAM, PROMISE, promised);

        assertThat(wrong).hasStatus(422);
        assertThat(AtTheDesk.text(wrong)).contains("Keep me", "Enter a telephone number", "after the first one");
    }

    @Test
    void goesFromHandToHandAndTheSecondIsTold() {
        var call = calls.promise("Nobody home");
        assertThat(calls.step(SAM, call, 1, "claim", Map.of())).hasRedirectedUrl(call + "?done=claim");
        assertThat(calls.step(TAM, call, 1, "claim", Map.of())).hasRedirectedUrl(call + "?done=first");
        assertThat(calls.step(SAM, call, 2, "no-answer", Map.of("day", "2026-11-22", "again", "9")))
                .hasStatus(422);

        assertThat(calls.step(SAM, call, 2, "no-answer", Map.of("day", "2026-11-24", "again", "2.30pm")))
                .hasRedirectedUrl("/desk/call-backs?done=no-answer");
        assertThat(desk.page(SAM, call)).contains("Tried so far: 1", "I am about to call");
        calls.step(SAM, call, 3, "claim", Map.of());
        var twice = id();
        for (int times = 0; times < 2; times++) {
            desk.post(SAM, call + "/done", Map.of("command", twice, "revision", "4", "said", "The bin is emptied now"));
        }

        assertThat(jdbc.sql("select state, tries, kept from calls.fact_call_back where id = :id")
                        .param("id", UUID.fromString(call.substring(call.lastIndexOf('/') + 1)))
                        .query()
                        .singleRow())
                .containsEntry("state", "done")
                .containsEntry("tries", 2)
                .containsEntry("kept", true);
        assertThat(desk.page(SAM, "/desk/call-backs")).doesNotContain(call);
        assertThat(desk.page(SAM, call)).contains("The bin is emptied now");
    }

    @Test
    void isForItsTeamAndForWhoeverTalksWithPeople() {
        var call = calls.promise("Private");

        assertThat(desk.get(CHRIS, call)).hasStatus(404);
        assertThat(desk.page(CHRIS, "/desk/call-backs")).doesNotContain(call);
        assertThat(desk.get(CHRIS, PROMISE)).hasStatus(404);
        assertThat(calls.step(CHRIS, call, 1, "cancel", Map.of())).hasStatus(404);
    }

    @Test
    void areListedInPagesAndEachLookIsWrittenDown() {
        for (int i = 0; i < 26; i++) {
            calls.promise("One of many");
        }
        var first = desk.page(SAM, "/desk/call-backs");
        var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);

        assertThat(next.find()).isTrue();
        var second = desk.page(SAM, next.group(1).replace("&amp;", "&"));

        assertThat(calls(first)).hasSize(25);
        assertThat(calls(second)).isNotEmpty().doesNotContainAnyElementsOf(calls(first));
        assertThat(audit.find(Sought.about("call-backs"), null).entries()).isNotEmpty();
    }

    private static Set<String> calls(String page) {
        return Pattern.compile("/desk/call-backs/[0-9a-f-]{36}")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void looksRight() {
        var call = calls.promise("Asks about the brown bin");
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open(PROMISE).check("answering-promise");
            browser.open("/desk/call-backs").check("answering-call-backs");
            browser.open(call).check("answering-call-back");
            browser.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I am about to call"))
                    .click();
            browser.check("answering-call-back-claimed");
        }
    }
}
