package frontdoor.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.calls.Calls;
import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.replay.Telling;
import frontdoor.replay.Told;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import frontdoor.webhooks.SignedHooks;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A call comes to the screen of whoever it rings for, from the telephone system's own event.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "frontdoor.webhooks.telephone.secret=" + SignedHooks.SECRET)
class TakeACallTests {

    private static final String NUMBER = "01632 960321";
    private static final String SHARED = "01632 960322";

    @Autowired
    Calls calls;

    @Autowired
    People people;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser browser;
    private String call;

    @BeforeEach
    void samSitsAtATelephone() {
        clock.set("2026-11-23T09:30");
        calls.sitsAt("sam", "2001", Actor.staff("sam"));
        people.known(new Details(
                "Jo Sample",
                LocalDate.parse("1970-02-01"),
                "jo.sample@example.org",
                NUMBER,
                "ZZ99 1AA",
                "3 Sample Street, Anytown",
                null,
                "en",
                null,
                null));
        call = "call-" + UUID.randomUUID();
        browser = Browser.at(port);
        browser.signIn(sessions, "sam", clock.instant());
        browser.open("/desk/contact");
        button("Start a new contact").click();
    }

    @AfterEach
    void close() {
        browser.close();
        happens("ended");
    }

    @Test
    void popsWithinASecondWithWhoeverHasTheNumber() {
        happens("offered"); // the first that a server ever takes is no measure
        isPopped();
        happens("ended");
        button("Start a new contact").click();
        call = "call-" + UUID.randomUUID();
        browser.page().waitForTimeout(500); // the screen has been open for a while
        long before = System.nanoTime();

        happens("offered");
        isPopped();

        assertThat((System.nanoTime() - before) / 1_000_000).as("ms").isLessThan(1_000);
        assertThat(browser.page().locator("#q").inputValue()).isEqualTo(NUMBER);
        assertThat(browser.page().locator("main").innerText()).contains("Jo Sample");
        browser.check("answering-popped");
    }

    /// The number shows nothing of who has the telephone in their hand.
    @Test
    void theOneWhoHasTheNumberIsAskedAtOnceAndNothingOfThemIsShown() {
        happens("offered");
        browser.page().waitForURL("**/desk/contact?at=person");

        assertThat(browser.page().evaluate("document.activeElement.name")).isEqualTo("said-postcode");
        assertThat(browser.page().locator("main").innerHTML())
                .contains("Jo Sample", "Not verified")
                .doesNotContain("ZZ99 1AA", "3 Sample Street", "jo.sample@example.org", "1970", "Already with us");
        browser.page().waitForTimeout(1_000); // it rings on, and is on the screen
        assertThat(button("Take my call").isVisible()).isFalse();
        browser.check("answering-proposed");

        button("They are somebody else").click();
        assertThat(browser.page().locator("#person").count()).isZero();
        assertThat(button("Jo Sample").count()).as("can be chosen again").isEqualTo(1);
    }

    @Test
    void nobodyIsProposedWhereSeveralHaveTheNumber() {
        people.known(Details.of("Jordan Sample", "jordan.sample@example.org", SHARED));
        people.known(Details.of("Jules Sample", "jules.sample@example.org", SHARED));

        happens("offered", SHARED);
        browser.page().waitForURL("**/desk/contact?at=found");

        assertThat(browser.page().locator("#person").count()).isZero();
        assertThat(browser.page().locator("#found").innerText()).contains("Jordan Sample", "Jules Sample");
    }

    @Test
    void movesNothingUnderTheHandsOfWhoeverTypes() {
        browser.page().fill("#note", "Bin behind the gate");

        happens("offered");
        var take = button("Take my call");
        take.waitFor();

        assertThat(browser.page().inputValue("#note")).isEqualTo("Bin behind the gate");
        browser.check("answering-rings");
    }

    @Test
    void whatIsTypedIsThereAfterACrash() {
        browser.page().fill("#note", "Bin behind the gate " + call);
        browser.page().waitForResponse(response -> response.url().endsWith("/typing"), () -> {});

        browser.open("/desk/contact");

        assertThat(browser.page().inputValue("#note")).isEqualTo("Bin behind the gate " + call);
        browser.page().fill("#note", "");
        browser.page().waitForResponse(response -> response.url().endsWith("/typing"), () -> {});
    }

    /// Another window may still show the button when the call was logged.
    @Test
    void oneCallIsOneContactHoweverOftenItIsTaken() {
        happens("offered");
        browser.page()
                .waitForCondition(
                        () -> !browser.page().locator("#q").inputValue().isEmpty());
        happens("answered");
        end();
        // It rings no more, so the page hides the button again as soon as it is told.
        browser.page()
                .waitForResponse(
                        answer -> answer.url().matches(".*/desk/contact([?].*)?") && answer.status() == 200,
                        () -> browser.page()
                                .evaluate("document.querySelector('[data-take] button[formaction]').click()"));
        browser.page().waitForLoadState();
        end();

        assertThat(jdbc.sql("select count(*) from contacts.contact where source_reference = ?")
                        .param("conversation:" + Calls.conversation(call))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void isPopped() {
        browser.page()
                .waitForCondition(
                        () -> !browser.page().locator("#q").inputValue().isEmpty());
    }

    private void end() {
        browser.page().locator("input[name=outcome][value=resolved]").check();
        button("Log the contact").click();
        assertThat(browser.page().locator("main").innerText()).contains("The contact is logged");
    }

    private Locator button(String name) {
        return browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void happens(String kind) {
        happens(kind, NUMBER);
    }

    private void happens(String kind, String number) {
        var data = "\"call\":\"%s\",\"extension\":\"2001\",\"number\":\"%s\"".formatted(call, number);
        var body = "{\"type\":\"call.%s\",\"timestamp\":\"%s\",\"data\":{%s}}".formatted(kind, clock.instant(), data);
        var telling = new Telling(URI.create("http://localhost:" + port), clock);
        assertThat(telling.tell(new Told("telephone", "msg_" + UUID.randomUUID(), clock.instant(), body)))
                .isEqualTo(202);
    }
}
