package frontdoor.overseeing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.replay.TelephoneDay;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import frontdoor.visits.NewVisit;
import frontdoor.visits.Visits;
import frontdoor.webhooks.Hook;
import frontdoor.webhooks.Listener;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.json.JsonMapper;

/// What a supervisor and a receptionist see, in a real browser: it meets WCAG 2.2 AA and fits a small screen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OverseeingLooksTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 6, 7);

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Conversations conversations;

    @Autowired
    Visits visits;

    @Autowired
    List<Listener> listeners;

    @Autowired
    JsonMapper json;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aBusyMonday() {
        TelephoneDay.of(3, 120, 3, at("08:30")).stream()
                .filter(told -> told.at().isBefore(at("11:45")))
                .forEach(told -> listeners.stream()
                        .filter(listener -> listener.source().equals(told.source()))
                        .forEach(listener -> listener.hear(
                                new Hook(told.source(), told.id(), told.at(), json.readTree(told.body())))));
        clock.set(at("09:00"));
        conversations.land(Incoming.words(
                "looks:1", Channel.VOICEMAIL, at("09:00").minusSeconds(259_200), null, "Ring me", "contact_centre"));
        conversations.land(
                Incoming.words("looks:2", Channel.TEXT, at("09:00"), "+447700900123", "Bin?", "contact_centre"));
        for (int each = 0; each < 3; each++) {
            clock.set(at("11:20").plusSeconds(400L * each));
            visits.arrive(
                    new NewVisit(UUID.randomUUID(), "town_hall", null, "missed_bin", "A bin", null, "Vic", null, null),
                    Actor.staff("rae"));
        }
        visits.callNext(UUID.randomUUID(), "town_hall", "Desk 1", Actor.staff("rae"), "contact_centre");
        visits.arrive(
                new NewVisit(
                        UUID.randomUUID(),
                        "town_hall",
                        null,
                        "missed_bin",
                        "A bin that was not emptied",
                        null,
                        "Maximiliane Sample-Specimen",
                        "ur",
                        "Cannot stand for long; brings an assistance dog"),
                Actor.staff("rae"));
        clock.set(at("11:45"));
        browser = Browser.at(port);
    }

    private static Instant at(String time) {
        return MONDAY.atTime(java.time.LocalTime.parse(time))
                .atZone(CivilTime.ZONE)
                .toInstant();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theWallboard() {
        browser.signIn(sessions, "ash", clock.instant());

        browser.open("/desk/wallboard").check("desk-wallboard");
        browser.open("/desk/wallboard?dark=yes").check("desk-wallboard-dark");
        browser.open("/desk/wallboard/rows/all").check("desk-wallboard-rows");
    }

    @Test
    void theWallboardWhereNothingIsKnown() {
        clock.set(at("08:05").minusSeconds(86_400));
        browser.signIn(sessions, "ash", clock.instant());

        browser.open("/desk/wallboard").check("desk-wallboard-silent");
        assertThat(browser.page().content())
                .contains("told us of no call today", "Not known")
                .doesNotContain("NaN");
        browser.open("/desk/wallboard?dark=yes").check("desk-wallboard-silent-dark");
        browser.open("/desk/wallboard?day=2027-06-05").check("desk-wallboard-silent-past");
        browser.open("/desk/wallboard/rows/all").check("desk-wallboard-rows-none");
    }

    @Test
    void theMapOfALifeEvent() {
        browser.signIn(sessions, "ash", clock.instant());

        browser.open("/desk/maps").check("desk-maps");
        browser.open("/desk/maps/someone_has_died").check("desk-map");
    }

    @Test
    void whoSitsAtWhichTelephone() {
        browser.signIn(sessions, "ash", clock.instant());

        browser.open("/desk/telephones").check("desk-telephones");
        browser.page().getByLabel("Extension of Sam Sample").fill("2001");
        browser.page().getByRole(AriaRole.BUTTON).getByText("Save: Sam Sample").click();
        browser.check("desk-telephones-set");
        browser.page().getByLabel("Extension of Rae Reception").fill("2001");
        browser.page()
                .getByRole(AriaRole.BUTTON)
                .getByText("Save: Rae Reception")
                .click();
        browser.check("desk-telephones-taken");
        browser.complaints().removeIf(complaint -> complaint.contains("status of 422"));
    }

    @Test
    void theReceptionAndTheWaitingRoom() {
        browser.signIn(sessions, "rae", clock.instant());

        browser.open("/desk/reception").check("desk-reception");
        browser.open("/desk/reception/town_hall").check("desk-reception-place");
        browser.open("/desk/reception/town_hall?desk=Desk+1").check("desk-reception-desk");
        assertNothingIsPushedSideways();
        browser.open("/desk/reception/town_hall/arrival").check("desk-reception-arrival");
        browser.open("/desk/reception/town_hall/surgeries/advice").check("desk-surgery");
        browser.page().getByLabel("Name of somebody").fill("Pat Place");
        browser.page().getByLabel("Day and time").selectOption(new SelectOption().setIndex(1));
        browser.page().getByRole(AriaRole.BUTTON).getByText("Book a place").click();
        browser.check("desk-surgery-booked");
        browser.page().getByText("Move").first().click();
        browser.check("desk-surgery-moving");
        browser.open("/waiting").check("waiting");
        browser.open("/waiting/town_hall").check("waiting-place");
    }

    /// Whoever welcomes people with a telephone in the hand sees a visitor's needs and what can be done.
    private void assertNothingIsPushedSideways() {
        browser.page().setViewportSize(320, 800);
        var wider = browser.page()
                .evaluate(
                        "[...document.querySelectorAll('.frontdoor-scroll')].filter(it => it.scrollWidth > it.clientWidth).length");
        browser.page().setViewportSize(1280, 800);
        assertThat(wider).as("tables that scroll at 320").isEqualTo(0);
    }
}
