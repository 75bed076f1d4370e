package frontdoor.inbox;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.recordings.Sounds;
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

/// The inbox in a real browser: it meets WCAG 2.2 AA and fits a small screen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class InboxLooksTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Conversations conversations;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aMonday() {
        clock.set(InWriting.MONDAY);
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theInboxAndAConversation() {
        people.known(Details.of("Pat Example", "pat@example.org", "01632 960123")
                .withSafeContact("Ring after 6, never leave a message"));
        var reference = conversations
                .land(InWriting.email(
                        "pat@example.org",
                        "My bin was missed",
                        "Dear council,\n\nMy bin was missed. Mum cannot move it, it is too heavy.\n\nPat"))
                .conversation();
        conversations.land(InWriting.email("kim@example.org", "A road", "It has a hole."));
        browser.signIn(sessions, "sam", clock.instant());

        browser.open("/desk/inbox").check("desk-inbox");
        browser.open("/desk/inbox/voicemails").check("desk-voicemail");
        browser.page().getByLabel("The sound").setInputFiles(new FilePayload("v.wav", "audio/wav", Sounds.tone(523)));
        browser.page().getByLabel("Time it was left").fill("9.05");
        browser.page().getByRole(AriaRole.BUTTON).getByText("Add").click();
        var length = browser.page().evaluate("""
                new Promise(done => {
                  const sound = document.querySelector("audio");
                  sound.onloadedmetadata = () => done(sound.duration);
                  sound.onerror = () => done("an error");
                  sound.load();
                })
                """);
        assertThat(((Number) length).doubleValue()).as("seconds that it plays").isEqualTo(1);
        browser.check("desk-conversation-voicemail");
        browser.open("/desk/inbox/" + reference).check("desk-conversation");
        browser.page().getByText("Take it").first().click();
        browser.check("desk-conversation-mine");
        browser.page().getByLabel("Your answer").fill("Dear Pat,");
        browser.page().getByRole(AriaRole.BUTTON).getByText("Insert").first().click();
        assertThat(browser.page().getByLabel("Your answer").inputValue())
                .hasSizeGreaterThan(50)
                .startsWith("Dear Pat,\n\n");
        browser.check("desk-conversation-article");
        assertThat(browser.page().getByLabel("Your answer").inputValue()).startsWith("Dear Pat,");
        browser.page().getByText("Open a request from this conversation").click();
        browser.check("desk-written");
        browser.page()
                .getByRole(AriaRole.BUTTON)
                .getByText("Report a missed bin collection")
                .click();
        browser.check("desk-written-interview");
    }

    @Test
    void aConversationAboutACaseThatHasEnded() {
        var kase = aMissedBin().openedIn(cases);
        cases.act(UUID.randomUUID(), kase.reference(), 1, "collected", Actor.staff("chris"), Set.of("crew"), Map.of());
        var other = aMissedBin().openedIn(cases);
        var blocked = Map.of("found", List.of("blocked"));
        cases.act(UUID.randomUUID(), other.reference(), 1, "could_not", Actor.staff("chris"), Set.of("crew"), blocked);
        var words = "You say that " + kase.reference() + " and " + other.reference() + " are done.";
        var reference = conversations
                .land(InWriting.email("pat@example.org", "Not done", words))
                .conversation();
        browser.signIn(sessions, "sam", clock.instant());
        browser.open("/desk/inbox/" + reference).check("desk-conversation-ended");
        browser.open("/desk/cases/" + kase.reference()).check("desk-case-written-about");
    }
}
