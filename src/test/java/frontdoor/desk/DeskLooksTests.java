package frontdoor.desk;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversations;
import frontdoor.kernel.Actor;
import frontdoor.notify.Messages;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Every page of the desk in a real browser: it meets WCAG 2.2 AA and fits a small screen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeskLooksTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Messages messages;

    @Autowired
    Conversations conversations;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theCaseOnOneScreenAndWhatIsDoneWithIt() {
        var kase = aMissedBin().openedIn(cases);
        aMissedBin().openedIn(cases);
        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                1,
                "ask_more",
                Actor.staff("tam"),
                Set.of("waste_officer"),
                question());
        signIn("tam");

        browser.open("/desk").check("desk-queues");
        browser.open("/desk/queue/waste_office").check("desk-queue");
        browser.open("/desk/cases/" + kase.reference()).check("desk-case");
        browser.open("/desk/cases/" + aMissedBin().openedIn(cases).reference() + "/actions/ask_more")
                .check("desk-action");
        press("Confirm");
        browser.check("desk-action-problem");
        browser.complaints().clear();
    }

    @Test
    void aLetterThatDidNotArrive() {
        var kase = aMissedBin().openedIn(cases);
        var letter = messages.about(kase.reference().value()).getFirst().message();
        conversations.cameBack(letter.id(), "5.1.1");
        signIn("tam");

        browser.open("/desk/cases/" + kase.reference());
        assertThat(browser.page().content())
                .contains("Our last letter did not reach " + letter.recipient(), "A letter did not arrive");
        browser.check("desk-case-came-back");
        signIn("sam");
        browser.open("/desk/people/" + kase.reporters().getFirst().person());
        assertThat(browser.page().content()).contains("Email to " + letter.recipient() + " came back");
        browser.check("desk-customer-doubtful");
    }

    @Test
    void aDocumentThatWasSeen() {
        var kase = aMissedBin().openedIn(cases);
        signIn("sam");

        var person = "/desk/people/" + kase.reporters().getFirst().person();
        browser.open(person + "/documents").check("desk-documents-none");
        browser.page().getByLabel("What was shown?").selectOption("passport");
        browser.page().getByLabel("Original").check();
        browser.page()
                .getByLabel("For which case?")
                .selectOption(kase.reference().value());
        browser.page().getByRole(AriaRole.BUTTON).getByText("Save").last().click();
        assertThat(browser.page().content()).contains("The document is written down.");
        browser.check("desk-documents");
        signIn("tam");
        browser.open("/desk/cases/" + kase.reference());
        assertThat(browser.page().content()).contains("Document seen: Passport, original");
        browser.check("desk-case-documents");
    }

    @Test
    void whatACrewSees() {
        var kase = aMissedBin().openedIn(cases);
        signIn("chris");

        browser.open("/desk/queue/crews").check("desk-queue-crews");
        browser.open("/desk/cases/" + kase.reference()).check("desk-case-masked");
    }

    @Test
    void sharingOutWork() {
        for (int i = 0; i < 4; i++) {
            aMissedBin().openedIn(cases);
        }
        signIn("tam");

        browser.open("/desk/work?order=due").check("desk-work");
        browser.open("/desk/workload").check("desk-workload");
        browser.open("/desk/workload/chris").check("desk-worker");
        browser.page().fill("#capacity", "many");
        press("Keep");
        browser.check("desk-worker-problem");
        browser.complaints().clear();
        signIn("chris");
        browser.open("/desk/queue/crews").check("desk-pick");
        browser.page().locator("[name=pick]").first().check();
        press("Give to me");
        browser.check("desk-reassigned");
    }

    @Test
    void aCall() {
        people.known(Details.of("Jo Sample", "jo.sample@example.org", "01632 960555"));
        signIn("sam");
        browser.open("/desk/contact").check("desk-contact");
        browser.page().fill("#q", "01632 960555");
        browser.page().fill("#words", "missed bin");
        browser.page().press("#words", "Enter");
        browser.check("desk-contact-found");
        press("Jo Sample");
        browser.check("desk-contact-unsure");
        browser.page().locator("[name=way][value=known]").check();
        press("I am sure");
        browser.check("desk-contact-caller");
        browser.page().locator("button[name=start]").first().click();
        browser.check("desk-interview");
    }

    @Test
    void theNavigationIsOneLineAndTheRestOpensUnderIt() {
        signIn("ash");
        browser.open("/desk/find");
        var tops = "new Set([...document.querySelectorAll('#navigation > li')].map(each => each.offsetTop)).size";
        assertThat(browser.page().evaluate(tops)).isEqualTo(1);
        browser.page().locator("summary").getByText("More").focus();
        browser.page().keyboard().press("Enter");
        assertThat(browser.page().locator("#navigation").innerText()).contains("Scorecard", "Post");
        browser.check("desk-more");
        browser.page().locator("summary").getByText("More").focus();
        browser.page().keyboard().press("Escape");
        assertThat(browser.page().getByText("Scorecard").isVisible()).isFalse();
        try (var plain = Browser.withoutJavaScript(port)) {
            plain.signIn(sessions, "ash", clock.instant()).open("/desk/scorecard");
            plain.page().locator("summary").getByText("More").click();
            assertThat(plain.page().getByText("Scorecard").first().isVisible()).isTrue();
        }
    }

    @Test
    void findingAndFigures() {
        aMissedBin().openedIn(cases);
        signIn("ash");
        browser.open("/desk/find");
        browser.page().fill("#q", "pat@example.org");
        press("Find");
        browser.check("desk-find");
        long person = people.known(Details.of("Jo Sample", "jo.sample@example.org", "01632 960555"));
        browser.open("/desk/people/" + person).check("desk-person");
        browser.open("/desk/scorecard").check("desk-scorecard");
        browser.open("/desk/scorecard/cases_opened").check("desk-figure");
    }

    private void press(String button) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private void signIn(String username) {
        browser.signIn(sessions, username, clock.instant());
    }

    private static Map<String, List<String>> question() {
        return Map.of("question", List.of("Which gate is the bin behind?"));
    }
}
