package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.cases.Requests;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is reported near somebody already is shown while they talk, and they can be added to it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class NearCallerTests {

    private static final String CONTACT = "/desk/contact";
    private static final String NEAR = "Already reported near here";

    @Autowired
    Cases cases;

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

    private final List<Reference> reported = new ArrayList<>();
    private AtTheDesk desk;

    @BeforeEach
    void somebodyRings(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    @AfterEach
    void itIsGone() {
        for (var reference : reported) {
            var kase = cases.find(reference).orElseThrow();
            var sam = Actor.staff("sam");
            cases.act(UUID.randomUUID(), reference, kase.revision(), "gone", sam, Set.of("contact_centre"), Map.of());
        }
    }

    @Test
    void isShownForAPostcodeAsSoonAsItIsTyped() {
        var known = graffiti(53.4001, 0.5001);
        graffiti(53.45, 0.5001); // three miles off

        desk.post(SAM, CONTACT, Map.of("q", "ZZ99 1AA"));

        assertThat(desk.page(SAM, CONTACT)).contains(NEAR, "about 50 metres away", join(known));
    }

    @Test
    void whereSomebodyLivesCountsOnceItIsSureWhoTheyAre() {
        var known = graffiti(53.4001, 0.5001);
        long person = neighbour("01632 960811");
        choose(person, "01632 960811");

        assertThat(desk.page(SAM, CONTACT)).doesNotContain(NEAR).doesNotContain(known.value());

        sure(person, "01632 960811");
        assertThat(desk.page(SAM, CONTACT)).contains(NEAR, join(known));
    }

    @Test
    void whoeverIsSureToBeThemIsAddedAndTypesNothing() {
        var known = graffiti(53.4001, 0.5001);
        long person = neighbour("01632 960812");
        choose(person, "01632 960812");
        sure(person, "01632 960812");
        var joins = fields(person, "01632 960812");
        joins.put("command", command(desk.page(SAM, CONTACT)));
        joins.put("join", known.value());

        assertThat(desk.post(SAM, CONTACT, joins)).hasRedirectedUrl("/desk/contact/services/graffiti/done?joined");
        assertThat(desk.post(SAM, CONTACT, joins)).hasRedirectedUrl("/desk/contact/services/graffiti/done?joined");

        assertThat(desk.page(SAM, "/desk/contact/services/graffiti/done?joined"))
                .contains(known.value());
        assertThat(cases.find(known).orElseThrow().reporters())
                .hasSize(2)
                .last()
                .satisfies(reporter -> {
                    assertThat(reporter.person()).isEqualTo(person);
                    assertThat(reporter.phone()).isEqualTo("+441632960812");
                });
    }

    @Test
    void somebodyNewIsAskedOnlyHowToTellThem() {
        var known = graffiti(53.4001, 0.5001);
        desk.post(SAM, CONTACT, Map.of("q", "ZZ99 1AA"));
        var joins = Map.of(
                "command",
                command(desk.page(SAM, CONTACT)),
                "q",
                "ZZ99 1AA",
                "sought",
                "ZZ99 1AA",
                "join",
                known.value());
        var asks = "/desk/contact/services/graffiti";
        assertThat(desk.post(SAM, CONTACT, joins)).hasRedirectedUrl(asks);

        var page = desk.page(SAM, asks);
        assertThat(page)
                .contains("They are added to what is reported already", "contact_name")
                .doesNotContain("Is it offensive?");
        var told = Map.of("command", command(page), "contact_name", "New Sample", "contact_phone", "01632 960813");
        assertThat(desk.post(SAM, asks, told)).hasRedirectedUrl(asks + "/done?joined");

        assertThat(cases.find(known).orElseThrow().reporters())
                .hasSize(2)
                .last()
                .extracting(Reporter::name)
                .isEqualTo("New Sample");
    }

    @Test
    void aReportOfLongAgoAndOneThatIsNotNearCannotBeJoined() {
        clock.set("2026-07-01T09:30");
        var old = graffiti(53.4001, 0.5001);
        clock.set("2026-11-23T09:30");
        desk.post(SAM, CONTACT, Map.of("q", "ZZ99 1AA"));
        var page = desk.page(SAM, CONTACT);
        assertThat(page).doesNotContain(join(old));

        var joins = Map.of("command", command(page), "q", "ZZ99 1AA", "sought", "ZZ99 1AA", "join", old.value());
        assertThat(desk.post(SAM, CONTACT, joins)).hasRedirectedUrl("/desk/contact?closed");
        assertThat(cases.find(old).orElseThrow().reporters()).hasSize(1);
    }

    /// A bin that was missed is somebody's own: who else has it emptied is nobody's business, and nobody else is told.
    @Test
    void whatIsSomebodysOwnIsSeenByStaffAndJoinedByNobody() {
        var theirs = Requests.aMissedBin().openedIn(cases).reference();
        jdbc.sql("""
                update cases.kase set answers = jsonb_set(
                    jsonb_set(answers, '{address,lat}', '53.4001'), '{address,lon}', '0.5001')
                 where reference = ?
                """).param(theirs.value()).update(); // as the home of whoever has their addresses with pins
        desk.post(SAM, CONTACT, Map.of("q", "ZZ99 1AA"));
        var page = desk.page(SAM, CONTACT);
        assertThat(page).contains(NEAR, "Report a missed bin collection").doesNotContain(join(theirs));

        var joins = Map.of("command", command(page), "q", "ZZ99 1AA", "sought", "ZZ99 1AA", "join", theirs.value());
        assertThat(desk.post(SAM, CONTACT, joins)).hasRedirectedUrl("/desk/contact?closed");
        var stranger = new Reporter(null, "New Sample", "new.sample@example.org", null, null, "en");
        var asked = new Request(
                UUID.randomUUID(), "missed_bin", Channel.WEB, Actor.ANONYMOUS, Map.of(), stranger, null, null, null);
        assertThat(cases.join(asked, theirs)).isInstanceOf(Opening.Refused.class);

        assertThat(cases.find(theirs).orElseThrow().reporters()).hasSize(1);
    }

    @Test
    void looksRight() {
        graffiti(53.4001, 0.5001);
        graffiti(53.4012, 0.5003);
        var one = neighbour("01632 960814");
        choose(one, "01632 960814");
        sure(one, "01632 960814");
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open(CONTACT).check("answering-near");
        }
    }

    private Reference graffiti(double lat, double lon) {
        var input = Map.of(
                "location-words", List.of("By the bridge " + id()),
                "location-lat", List.of(String.valueOf(lat)),
                "location-lon", List.of(String.valueOf(lon)),
                "offensive", List.of("false"),
                "surface", List.of("public"));
        var request = new Request(
                UUID.randomUUID(), "graffiti", Channel.WEB, Actor.ANONYMOUS, input, Reporter.NOBODY, null, null, null);
        var opened = cases.open(request);
        assertThat(opened).isInstanceOf(Opening.Opened.class);
        reported.add(((Opening.Opened) opened).reference());
        return reported.getLast();
    }

    private long neighbour(String phone) {
        return people.known(new Details(
                "Nia " + phone, null, null, phone, "ZZ99 1AA", "3 Sample Street, Anytown", null, "en", null, null));
    }

    private void choose(long person, String phone) {
        desk.post(SAM, CONTACT, Map.of("q", phone, "sought", phone, "choose", "" + person));
    }

    private MvcTestResult sure(long person, String phone) {
        var fields = fields(person, phone);
        fields.put("way", "known");
        fields.put("other-way", "yes");
        return desk.post(SAM, CONTACT, fields);
    }

    private static Map<String, String> fields(long person, String phone) {
        return new HashMap<>(Map.of("channel", "phone", "q", phone, "sought", phone, "person", "" + person));
    }

    private static String join(Reference reference) {
        return "name=\"join\" value=\"" + reference.value() + "\"";
    }
}
