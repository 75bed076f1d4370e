package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.cases.Tracking;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Secret;
import frontdoor.letters.CasePacks;
import frontdoor.notify.Messages;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import frontdoor.visits.Booking;
import frontdoor.visits.Bookings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The family chooses when the death is registered, or an adviser does for them.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class YourAppointmentTests {

    private static final String TUESDAY = "register_office.registration 2026-11-24T10:45";
    private static final String WEDNESDAY = "register_office.registration 2026-11-25T10:00";
    private static final String HERE = "/your-appointment";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    CasePacks packs;

    @Autowired
    Bookings bookings;

    @Autowired
    Messages messages;

    @Autowired
    Tracking tracking;

    @Autowired
    SettableClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void isChosenByTheFamilyAndStandsInTheirCaseTheirPackAndTheirStory() {
        var kase = reported("not_yet");
        var family = family(kase);

        assertThat(family.page()).contains("Appointment to register the death", "Choose a time");
        assertThat(Follower.text(family.get(HERE)))
                .contains("Tuesday 24 November 2026, 10am", "Anytown Register Office, 2 Example Square");
        assertThat(family.post(HERE, Map.of("time", TUESDAY))).hasRedirectedUrl(at(kase) + HERE + "?done=done");

        assertThat(family.page())
                .contains("Tuesday 24 November 2026, 10:45am", "Change or cancel it", "Your appointment was booked");
        assertThat(packs.of(kase, cases.serviceOf(kase), "en").orElseThrow().appointment())
                .satisfies(booked -> assertThat(booked.at()).hasToString("2026-11-24T10:45"));
        assertThat(Follower.text(family.get("/your-pack"))).contains("Tuesday 24 November 2026, 10:45am. Where:");
        assertThat(messages.about("booking/" + booking(kase).id()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.message().body()).contains("Anytown Register Office"));
        assertThat(desk.page(REG, "/desk/cases/" + kase.reference()))
                .contains("Appointment booked: Tuesday 24 November 2026, 10:45am", "Registration appointment booked");
    }

    @Test
    void sentTwiceIsBookedOnce() {
        var kase = reported("not_yet");
        var family = family(kase);
        var twice = Map.of("time", TUESDAY, "command", UUID.randomUUID().toString());

        assertThat(family.post(HERE, twice)).hasRedirectedUrl(at(kase) + HERE + "?done=done");
        assertThat(family.post(HERE, twice)).hasRedirectedUrl(at(kase) + HERE + "?done=done");
        assertThat(family.post(HERE, Map.of("time", WEDNESDAY))).hasRedirectedUrl(at(kase) + HERE + "?done=taken");
        assertThat(bookings.on("register_office", LocalDate.of(2026, 11, 25))).isEmpty();
    }

    @Test
    void isMovedAndGivenUpByTheFamilyAndTheOfficerReadsIt() {
        var kase = reported("not_yet");
        var family = family(kase);
        family.post(HERE, Map.of("time", "register_office.registration 2026-11-26T10:00"));

        assertThat(family.post(HERE + "/move", Map.of("revision", "1", "time", "")))
                .hasStatus(422);
        assertThat(family.post(
                        HERE + "/move",
                        Map.of("revision", "1", "time", "register_office.registration 2026-11-27T10:00")))
                .hasRedirectedUrl(at(kase) + HERE + "?done=moved");
        assertThat(family.page()).contains("Friday 27 November 2026, 10am", "Your appointment was moved");
        assertThat(family.post(HERE + "/cancel", Map.of("revision", "1")))
                .as("the page was old")
                .hasRedirectedUrl(at(kase) + HERE + "?done=taken");
        assertThat(family.post(HERE + "/cancel", Map.of("revision", "2")))
                .hasRedirectedUrl(at(kase) + HERE + "?done=cancelled");

        assertThat(family.page()).contains("Your appointment was cancelled", "Choose a time");
        assertThat(desk.page(REG, "/desk/cases/" + kase.reference()))
                .contains("Appointment cancelled: Friday 27 November 2026, 10am");
        assertThat(cases.find(kase.reference()).orElseThrow().unread()).isEqualTo(3);
    }

    @Test
    void isBookedByAnAdviserAtTheDeskAndByNobodyElse() {
        var kase = reported("not_yet");
        var here = "/desk/cases/" + kase.reference() + "/appointment";

        assertThat(desk.page(SAM, "/desk/cases/" + kase.reference()))
                .contains("Appointment to register the death: choose a time");
        assertThat(desk.page(SAM, here)).contains("Tuesday 24 November 2026, 10am");
        assertThat(desk.get(TAM, here)).hasStatus(404);
        assertThat(desk.post(TAM, here, form("time", WEDNESDAY))).hasStatus(404);
        assertThat(desk.post(SAM, here, form("time", ""))).hasStatus(422);
        assertThat(desk.post(SAM, here, form("time", WEDNESDAY))).hasRedirectedUrl(here + "?did=done");
        assertThat(desk.post(SAM, here + "/move", form("time", "register_office.registration 2026-11-25T10:45")))
                .hasRedirectedUrl(here + "?did=moved");
        assertThat(family(kase).page()).contains("Wednesday 25 November 2026, 10:45am");
        assertThat(cases.find(kase.reference()).orElseThrow().unread()).isZero();
        assertThat(desk.post(
                        SAM,
                        here + "/cancel",
                        Map.of("command", UUID.randomUUID().toString(), "revision", "2")))
                .hasRedirectedUrl(here + "?did=cancelled");
        assertThat(booking(kase).state()).isEqualTo(Booking.State.CANCELLED);
    }

    @Test
    void whomToCallIsSaidInTheLanguageOfThePage() {
        var family =
                family(reported(aBereavement().with("registered", "not_yet").with("urgent_burial", "true")));

        assertThat(Follower.text(family.get(HERE))).contains("Registrar on call", "Every day, day and night");
        assertThat(Follower.text(family.get(HERE + "?lang=cy")))
                .contains("Cofrestrydd ar alwad", "Bob dydd, ddydd a nos")
                .doesNotContain("Registrar on call");
    }

    @Test
    void looksRightInBothLanguagesAndAtTheDesk() {
        var kase = reported(aBereavement().with("registered", "not_yet").with("urgent_burial", "true"));
        var held = reported("coroner");
        try (var browser = Browser.at(port)) {
            follow(browser, held);
            browser.open(at(held)).check("appointment-waits");
            follow(browser, kase);
            browser.open(at(kase) + HERE).check("appointment-choose");
            browser.page().locator("[name=time]").nth(2).check();
            browser.page().getByText("Book this time").click();
            browser.check("appointment-booked");
            browser.open(at(kase) + "?lang=cy").check("appointment-case-cy");
            browser.open(at(kase) + HERE).check("appointment-booked-cy");
            browser.signIn(sessions, "morgan", clock.instant());
            browser.open("/desk/cases/" + kase.reference()).check("appointment-desk-case");
            browser.open("/desk/cases/" + kase.reference() + "/appointment").check("appointment-desk");
        }
    }

    private void follow(Browser browser, Case kase) {
        var secret = Secret.fresh();
        tracking.admit(kase.reference(), 0, secret);
        browser.page()
                .context()
                .addCookies(List.of(new Cookie("__Host-track", secret)
                        .setUrl("https://127.0.0.1:" + port)
                        .setSecure(true)
                        .setHttpOnly(true)));
    }

    private static Map<String, String> form(String field, String value) {
        return Map.of(field, value, "command", UUID.randomUUID().toString(), "revision", "1");
    }

    private Case reported(String registered) {
        return reported(aBereavement().with("registered", registered));
    }

    private Case reported(Requests death) {
        return death.openedIn(cases);
    }

    private Follower family(Case kase) {
        return Follower.of(kase.reference(), 0, tracking, mvc);
    }

    private Booking booking(Case kase) {
        return bookings.about(kase.reference().value()).orElseThrow();
    }

    private static String at(Case kase) {
        return "/track/" + kase.reference();
    }
}
