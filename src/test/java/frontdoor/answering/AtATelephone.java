package frontdoor.answering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calls.Calls;
import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.replay.Telling;
import frontdoor.replay.Told;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import frontdoor.testing.StaffSession;
import frontdoor.webhooks.SignedHooks;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Sam sits at a telephone, and calls come to his screen.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "frontdoor.webhooks.telephone.secret=" + SignedHooks.SECRET)
abstract class AtATelephone {

    static final String KNOWN = "01632 960331";
    static final String NEW = "01632 960332";

    @Autowired
    Calls calls;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    final List<Adviser.Tally> tallies = new ArrayList<>();
    private Browser browser;
    private String call;

    @BeforeEach
    void samSitsAtATelephone() {
        clock.set("2026-11-23T09:30");
        calls.sitsAt("sam", "2001", Actor.staff("sam"));
        StaffSession.open(sessions, "ash", clock.instant());
        people.known(new Details(
                "Jo Sample",
                LocalDate.parse("1970-02-01"),
                "jo.sample@example.org",
                KNOWN,
                "ZZ99 1AA",
                "3 Sample Street, Anytown",
                null,
                "en",
                null,
                null));
        browser = Browser.at(port);
        browser.signIn(sessions, "sam", clock.instant());
        browser.open("/desk/contact");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /// The call comes to the screen by itself. Then they are greeted, and counting begins.
    Adviser rings(String name, boolean simple, String number) {
        call = "call-" + UUID.randomUUID();
        happens("offered", number);
        browser.page()
                .waitForCondition(
                        () -> browser.page().locator("#q").inputValue().equals(number));
        browser.page().waitForLoadState();
        happens("answered", number);
        return new Adviser(browser.page(), name, simple);
    }

    void opened(String what) {
        assertThat(main()).containsIgnoringCase(what).contains("The reference is");
    }

    void ends(Adviser sam) {
        happens("ended", KNOWN);
        assertThat(browser.page().locator("#q").inputValue()).isEmpty();
        tallies.add(sam.tally());
    }

    String main() {
        return browser.page().locator("main").innerText();
    }

    private void happens(String kind, String number) {
        clock.forward(Duration.ofSeconds(1));
        var data = "\"call\":\"%s\",\"extension\":\"2001\",\"number\":\"%s\"".formatted(call, number);
        var body = "{\"type\":\"call.%s\",\"timestamp\":\"%s\",\"data\":{%s}}".formatted(kind, clock.instant(), data);
        var telling = new Telling(URI.create("http://localhost:" + port), clock);
        assertThat(telling.tell(new Told("telephone", "msg_" + UUID.randomUUID(), clock.instant(), body)))
                .isEqualTo(202);
    }
}
