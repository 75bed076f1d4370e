package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Sought;
import frontdoor.desk.AtTheDesk;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever rings and has no more on record than a number and an email address can still be made sure of.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class SureByTelephoneTests {

    private static final String CONTACT = "/desk/contact";
    private static final String MOBILE = "07700 900461";

    @Autowired
    People people;

    @Autowired
    Messages messages;

    @Autowired
    AuditSearch audit;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private AtTheDesk desk;
    private String email;
    private long person;

    @BeforeEach
    void somebodyRings(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        email = "cody." + id() + "@example.org";
        person = people.known(Details.of("Cody " + id().replaceAll("[^a-f]", ""), email, MOBILE));
        desk.post(SAM, "/desk/contact/new", Map.of());
        desk.post(SAM, CONTACT, Map.of("channel", "phone", "choose", "" + person));
    }

    @Test
    void whatCannotHappenOnTheTelephoneIsNotOfferedThere() {
        assertThat(page()).contains("I know them in person").doesNotContain("document of theirs", "They write from");
        assertThat(say(Map.of("other-way", "yes", "way", "document"))).hasStatus(422);

        desk.post(SAM, CONTACT, Map.of("channel", "paper", "choose", "" + person, "command", command(page())));

        assertThat(page()).contains("document of theirs", "They write from").doesNotContain("Send a code");
    }

    @Test
    void aCodeThatTheyReadOutShowsIt() {
        say(Map.of("send-code", "text"));
        var sent = lastMessage();
        assertThat(sent.message().medium()).isEqualTo(Medium.TEXT);
        assertThat(sent.message().recipient()).isEqualTo("+447700900461");
        assertThat(page()).contains("Which code did they get?").doesNotContain(MOBILE, email, code(sent));

        say(Map.of("said-code", "not-it"));
        assertThat(page()).contains("Not verified");
        say(Map.of("said-code", code(sent)));

        assertThat(page()).contains("Verified</strong>", MOBILE);
        assertThat(audit.find(Sought.about("person:" + person), null).entries())
                .extracting(entry -> entry.action())
                .contains("person.code_sent", "person.answered_wrongly", "person.verified");
    }

    @Test
    void aCodeIsOverAfterTenMinutesAndAfterFiveTries() {
        say(Map.of("send-code", "email"));
        var first = code(lastMessage());
        clock.forward(Duration.ofMinutes(11));
        say(Map.of("said-code", first));
        assertThat(page()).contains("Not verified").doesNotContain("Which code did they get?");

        say(Map.of("send-code", "email"));
        for (int tries = 0; tries < 5; tries++) {
            say(Map.of("said-code", "00000" + tries));
        }
        say(Map.of("said-code", code(lastMessage())));
        assertThat(page()).contains("Not verified", "Too many answers were not right");
    }

    @Test
    void noMoreThanThreeCodesAreSentInOneConversation() {
        for (int times = 0; times < 5; times++) {
            say(Map.of("send-code", "text"));
        }

        assertThat(messages.about("conversation:" + command(page()))).hasSize(3);
        assertThat(page()).doesNotContain("Send a code");
    }

    @Test
    void theNumberIsShownToWhoeverAsksForItAndThenTheyCanBeCalledBack() {
        assertThat(page()).doesNotContain(MOBILE, "I have called them");
        assertThat(say(Map.of("other-way", "yes", "way", "called"))).hasStatus(422);

        say(Map.of("show-number", "yes"));
        assertThat(page())
                .contains("call them on " + MOBILE, "I have called them")
                .doesNotContain(email);
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open(CONTACT).check("answering-sure-by-telephone");
        }
        say(Map.of("other-way", "yes", "way", "called"));

        assertThat(page()).contains(email);
        assertThat(audit.find(Sought.about("person:" + person), null).entries())
                .anyMatch(entry -> entry.action().equals("person.number_shown"));
    }

    private Dispatch lastMessage() {
        return messages.about("conversation:" + command(page())).getLast();
    }

    private static String code(Dispatch sent) {
        var code = Pattern.compile("\\b[0-9]{6}\\b").matcher(sent.message().body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private String page() {
        return desk.page(SAM, CONTACT);
    }

    private MvcTestResult say(Map<String, String> said) {
        var fields = new HashMap<>(said);
        fields.put("command", command(page()));
        fields.put("channel", "phone");
        fields.put("person", "" + person);
        return desk.post(SAM, CONTACT, fields);
    }
}
