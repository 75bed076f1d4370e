package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calls.Calls;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.replay.Telling;
import frontdoor.replay.Told;
import frontdoor.testing.SettableClock;
import frontdoor.testing.StaffSession;
import frontdoor.webhooks.SignedHooks;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Somebody talks with Sam, who hands them over to Ash.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "frontdoor.webhooks.telephone.secret=" + SignedHooks.SECRET)
@AutoConfigureMockMvc
abstract class HandingOver {

    static final String CONTACT = "/desk/contact";
    static final String OFFER = "/desk/contact/hand-over";
    static final String BINS = "/desk/contact/services/missed_bin";
    static final String PHONE = "01632 960822";
    static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));
    static final RequestPostProcessor OTHER =
            SignedInAs.staff("rae", Set.of("contact_centre"), Set.of("contact_centre"));

    @Autowired
    People people;

    @Autowired
    Calls calls;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    AtTheDesk desk;
    long person;
    String call;
    String note;

    @BeforeEach
    void samTalksWithSomebody(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        StaffSession.open(sessions, "ash", clock.instant());
        calls.sitsAt("sam", "2001", Actor.staff("sam"));
        calls.sitsAt("ash", "2002", Actor.staff("ash"));
        call = "call-" + UUID.randomUUID();
        note = "The lid was open, " + call;
        person = people.known(new Details(
                "Hanna Sample", null, null, PHONE, "ZZ99 1AA", "3 Sample Street, Anytown", null, "en", null, null));
        desk.post(ASH, "/desk/contact/new", Map.of());
        happens("offered", "2001");
        happens("answered", "2001");
        desk.post(SAM, "/desk/contact/take", Map.of());
        desk.post(SAM, CONTACT, typed(Map.of("choose", "" + person)));
        desk.post(SAM, CONTACT, typed(Map.of("way", "known", "other-way", "yes")));
        desk.post(SAM, CONTACT, typed(Map.of("words", "missed bin", "note", note, "start", "missed_bin")));
        var asks = desk.page(SAM, BINS);
        desk.post(
                SAM,
                BINS,
                Map.of("command", command(asks), "shown", "address,bin,put_out_by_7,notes", "bin", "recycling"));
    }

    @AfterEach
    void theyRingOff() {
        happens("ended", "2001");
    }

    String offered(String to) {
        var fields = offer(to);
        assertThat(desk.post(SAM, OFFER, fields)).hasRedirectedUrl(CONTACT);
        return "/desk/contact/handovers/" + fields.get("command");
    }

    Map<String, String> offer(String to) {
        return new HashMap<>(
                Map.of("command", id(), "conversation", conversation().toString(), "to", to, "note", note));
    }

    UUID conversation() {
        return Calls.conversation(call);
    }

    Map<String, String> typed(Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "command",
                conversation().toString(),
                "channel",
                "phone",
                "q",
                PHONE,
                "sought",
                PHONE,
                "person",
                "" + person,
                "words",
                "missed bin",
                "note",
                note));
        fields.putAll(more);
        return fields;
    }

    /// In how many hands the conversation is.
    long holders() {
        return jdbc.sql("select count(*) from drafts.draft where command = ?")
                .param(conversation())
                .query(Long.class)
                .single();
    }

    void happens(String kind, String extension) {
        clock.forward(Duration.ofSeconds(1));
        var data = "\"call\":\"%s\",\"extension\":\"%s\",\"number\":\"%s\"".formatted(call, extension, PHONE);
        var body = "{\"type\":\"call.%s\",\"timestamp\":\"%s\",\"data\":{%s}}".formatted(kind, clock.instant(), data);
        var telling = new Telling(URI.create("http://localhost:" + port), clock);
        assertThat(telling.tell(new Told("telephone", "msg_" + UUID.randomUUID(), clock.instant(), body)))
                .isEqualTo(202);
    }
}
