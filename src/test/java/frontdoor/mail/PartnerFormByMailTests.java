package frontdoor.mail;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import frontdoor.cases.Cases;
import frontdoor.cases.PartnerCases;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Channel;
import frontdoor.notify.RealMail;
import frontdoor.testing.SettableClock;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/// A report form goes all the way by real mail: sent from the desk by SMTP, filled in, sent back by SMTP, fetched by
/// IMAP, proposed, checked and opened.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerFormByMailTests {

    private static final String NURSES = "duty@anytown-nurses.example.org";
    private static final String COUNCIL = "council@example.org";
    private static final String DEATHS = "/desk/contact/services/bereavement";
    private static final Pattern BOX = Pattern.compile("<input[^>]*>");

    @Autowired
    MailStore store;

    @Autowired
    Sorting sorting;

    @Autowired
    Cases cases;

    @Autowired
    PartnerCases reports;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private final GreenMail server = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private AtTheDesk desk;

    @BeforeEach
    void aMailboxOfTheCouncil(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        server.start();
        server.setUser(COUNCIL, "council", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aFormIsSentFilledInSentBackProposedAndOpened() throws Exception {
        var command = AtTheDesk.id();
        var asked = Map.of("command", command, "partner", "district_nurses", "service", "bereavement");
        assertThat(desk.post(SAM, "/desk/partner-forms", asked)).hasRedirectedUrl("/desk/partner-forms?done=sent");
        desk.post(SAM, "/desk/partner-forms", asked);
        var sent = RealMail.carried(context);
        assertThat(sent)
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .startsWith(NURSES)
                        .contains("Report form: bereavement", "Write each answer after its colon"));

        reply(quoted(filledIn(sent.getFirst())));
        assertThat(postman().fetch()).isEqualTo(1);
        assertThat(sorting.sort()).isEqualTo(1);

        int before = opened();
        var item = jdbc.sql("""
                        select c.reference || '/items/' || i.id from conversations.item i
                          join conversations.conversation c on c.id = i.conversation_id
                         where i.body like '%Report form: bereavement%'
                        """).query(String.class).single();
        var request = "/desk/inbox/" + item + "/request";
        var choose = desk.page(SAM, request);
        assertThat(choose).contains("A report form from Anytown District Nurses", "Check it and open:");
        assertThat(opened()).as("nothing opens by itself").isEqualTo(before);
        desk.post(SAM, request, Map.of("command", command(choose), "start", "bereavement"));
        var interview = desk.page(SAM, DEATHS);
        assertThat(interview)
                .contains("value=\"Nia Nurse\"", "value=\"Al Example\"", "5 Sample Street")
                .doesNotContain("These lines of the form could not be read");
        assertThat(desk.post(SAM, DEATHS, filled(interview))).hasRedirectedUrl(DEATHS + "/done");

        var kase = cases.find(reference(desk.page(SAM, DEATHS + "/done"))).orElseThrow();
        assertThat(kase.channel()).isEqualTo(Channel.EMAIL);
        assertThat(kase.state().answers())
                .containsEntry("reported_for", "district_nurses")
                .containsEntry("reported_by", "Nia Nurse")
                .containsEntry("date_of_birth", "1940-04-01");
        assertThat(reports.find("district_nurses", kase.reference())).isPresent();
    }

    @Test
    void aFormGoesOnlyToAPartnerThatReportsAndToTheAddressThatWeHold() {
        for (var asked : List.of("meals", "childrens_nursing", "nobody")) {
            assertThat(desk.post(
                            SAM,
                            "/desk/partner-forms",
                            Map.of("command", AtTheDesk.id(), "partner", asked, "service", "bereavement")))
                    .as(asked)
                    .hasStatus(404);
        }
        assertThat(desk.get(AtTheDesk.TAM, "/desk/partner-forms")).hasStatus(403);
    }

    private void reply(String body) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        var letter = new MimeMessage(Session.getInstance(settings));
        letter.setFrom(new InternetAddress(NURSES));
        letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(COUNCIL));
        letter.setSubject("Re: Form to report to us", "UTF-8");
        letter.setText(body, "UTF-8");
        Transport.send(letter);
    }

    /// As an email program answers below its own mark.
    private static String quoted(String form) {
        return form.lines().map(line -> "> " + line).reduce("", (all, line) -> all + line + "\r\n");
    }

    private static String filledIn(String letter) {
        var form = letter.substring(letter.indexOf('\n') + 1);
        for (var answer : Map.of(
                        "reported_by", "Nia Nurse",
                        "call_back", "01632 960202",
                        "deceased", "Al Example",
                        "date_of_birth", "1/4/1940",
                        "date_of_death", "22/11/2026",
                        "last_address", "5 Sample Street, Anytown, ZZ99 1AA",
                        "contact_name", "Bea Example",
                        "contact_phone", "01632 960123")
                .entrySet()) {
            form = form.replaceAll(
                    "(?m)\\(" + answer.getKey() + "\\):[ \\t]*", "(" + answer.getKey() + "): " + answer.getValue());
        }
        for (var tick : List.of(
                "place_type.home",
                "expected.true",
                "registered.not_yet",
                "tell_nobody.false",
                "had.home_care",
                "child_left.false",
                "nobody_to_arrange.false",
                "relationship.partner",
                "contact_by.phone")) {
            form = form.replaceAll("(?m)^\\[ \\](.*\\(" + Pattern.quote(tick) + "\\))", "[x]$1");
        }
        return form;
    }

    private static Map<String, String> filled(String page) {
        var fields = new HashMap<String, String>();
        for (var box : BOX.matcher(page).results().toList()) {
            var tag = box.group();
            boolean chosen =
                    !tag.contains("type=\"radio\"") && !tag.contains("type=\"checkbox\"") || tag.contains("checked");
            if (chosen && tag.contains("name=\"") && tag.contains("value=\"")) {
                fields.put(
                        tag.replaceAll("(?s).*name=\"([^\"]*)\".*", "$1"),
                        tag.replaceAll("(?s).*value=\"([^\"]*)\".*", "$1"));
            }
        }
        return fields;
    }

    private int opened() {
        return jdbc.sql("select count(*) from cases.kase").query(Integer.class).single();
    }

    private Postman postman() {
        var mailbox = new MailSettings.Mailbox(
                "127.0.0.1", server.getImap().getPort(), "imap", "council", "secret", "INBOX", null, "contact_centre");
        return new Postman(
                new MailSettings(Map.of("main", mailbox), Duration.ofMinutes(1)), store, transactions, clock);
    }
}
