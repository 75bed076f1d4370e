package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.OftenAsked;
import frontdoor.contacts.Outcome;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// What is asked for most often, and what is theirs, is one key away.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class QuickChoicesTests {

    @Autowired
    private Contacts contacts;

    @Autowired
    private OftenAsked oftenAsked;

    @Autowired
    private Cases cases;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @LocalServerPort
    private int port;

    private AtTheDesk desk;

    @BeforeEach
    void samSitsAtTheDesk(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        jdbc.sql("update contacts.contact set service = null").update();
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    @Test
    void whatIsAskedForMostOftenByTelephoneStandsFirst() {
        asked("graffiti", 2, Channel.PHONE, Duration.ofDays(3));
        asked("missed_bin", 3, Channel.PHONE, Duration.ofDays(20));
        asked("pothole", 9, Channel.PHONE, Duration.ofDays(29)); // longer ago than four weeks
        asked("bulky_waste", 9, Channel.FACE_TO_FACE, Duration.ofDays(1));
        asked("no_such_service", 4, Channel.PHONE, Duration.ofDays(1));
        oftenAsked.count();

        var page = desk.page(SAM, "/desk/contact");

        assertThat(page).contains(quick("start", "missed_bin", "Alt+Q"), quick("start", "graffiti", "Alt+R"));
        assertThat(page).doesNotContain("value=\"pothole\" data-key", "value=\"bulky_waste\" data-key");
        assertThat(desk.post(SAM, "/desk/contact", Map.of("start", "missed_bin")))
                .hasRedirectedUrl("/desk/contact/services/missed_bin");
    }

    @Test
    void isCountedAgainOnlyByTheJob() {
        oftenAsked.count();
        asked("graffiti", 2, Channel.PHONE, Duration.ofDays(3));

        assertThat(desk.page(SAM, "/desk/contact")).doesNotContain(quick("start", "graffiti", "Alt+Q"));
        oftenAsked.count();
        assertThat(desk.page(SAM, "/desk/contact")).contains(quick("start", "graffiti", "Alt+Q"));
    }

    @Test
    void theirOpenCaseIsAskedAboutWithOneKeyAndTheContactSaysSo() {
        oftenAsked.count();
        var open = Requests.aMissedBin().openedIn(cases).reference();
        desk.post(SAM, "/desk/contact", Map.of("q", open.value(), "sought", ""));
        var page = desk.page(SAM, "/desk/contact");
        assertThat(page)
                .contains(quick("about-case", open.value(), "Alt+J"), quick("start", "missed_bin", "Alt+L"))
                .contains("They ask about " + open.value());

        var command = command(page);
        var fields = new HashMap<>(Map.of("command", command, "q", open.value(), "sought", open.value()));
        fields.put("about-case", open.value());
        assertThat(desk.post(SAM, "/desk/contact", fields)).hasRedirectedUrl("/desk/contact?at=end");
        var kept = desk.page(SAM, "/desk/contact?at=end");
        assertThat(kept).contains("value=\"" + open.value() + "\" selected");
        fields.remove("about-case");
        fields.putAll(Map.of("about", open.value(), "outcome", "resolved", "likeliest", "resolved", "wrap-up", "yes"));
        desk.post(SAM, "/desk/contact", fields);

        assertThat(contacts.about(open))
                .anyMatch(contact -> contact.sourceReference().equals("conversation:" + command)
                        && contact.outcome() == Outcome.RESOLVED);
    }

    @Test
    void aKeyBeginsItWhileAnotherBoxIsTypedIn() {
        asked("missed_bin", 3, Channel.PHONE, Duration.ofDays(2));
        asked("council_tax_move", 2, Channel.PHONE, Duration.ofDays(2));
        asked("blue_badge", 1, Channel.PHONE, Duration.ofDays(2));
        oftenAsked.count();
        var open = Requests.aMissedBin().openedIn(cases).reference();
        desk.post(SAM, "/desk/contact", Map.of("q", open.value(), "sought", ""));
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open("/desk/contact").check("answering-quick");
            browser.page().locator("#words").focus();
            browser.page().waitForNavigation(() -> browser.page().keyboard().press("Alt+r"));
            assertThat(browser.page().url()).endsWith("/desk/contact/services/council_tax_move");
        }
    }

    private static String quick(String name, String value, String key) {
        return "name=\"%s\" value=\"%s\" data-key=\"%s\"".formatted(name, value, key);
    }

    private void asked(String service, int times, Channel channel, Duration ago) {
        for (int i = 0; i < times; i++) {
            contacts.log(
                    new NewContact(
                            channel,
                            null,
                            service,
                            null,
                            Actor.staff("sam"),
                            null,
                            Outcome.RESOLVED,
                            null,
                            null,
                            List.of(),
                            "asked-" + UUID.randomUUID()),
                    clock.instant().minus(ago));
        }
    }
}
