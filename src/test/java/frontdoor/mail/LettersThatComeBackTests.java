package frontdoor.mail;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.contacts.Contacts;
import frontdoor.conversations.Confidence;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.conversations.Item;
import frontdoor.kernel.Actor;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import frontdoor.people.Customers;
import frontdoor.testing.SettableClock;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What becomes of emails about a case: an answer from whoever got one joins the case, one from anybody else is only
/// kept, and one that came back is shown.
@SpringBootTest
class LettersThatComeBackTests {

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    Conversations conversations;

    @Autowired
    Contacts contacts;

    @Autowired
    Customers customers;

    @Autowired
    MailStore store;

    @Autowired
    Sorting sorting;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));

    @BeforeEach
    void aMonday() {
        clock.set("2026-11-23T10:00");
        server.start();
        server.setUser("council@example.org", "council", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anAnswerFromWhoeverGotTheLetterJoinsTheCase() throws Exception {
        var kase = aMissedBin().openedIn(cases);
        var letter = letter(kase);
        deliver(
                letter.message().recipient(),
                "It was the brown one\r\n\r\nOn Monday the council wrote:\r\n> Dear Pat",
                letter);
        deliver(letter.message().recipient(), "And it is full", letter);

        var now = cases.find(kase.reference()).orElseThrow();
        assertThat(now.unread()).as("whoever has the case sees it").isEqualTo(2);
        assertThat(cases.timeline(now))
                .filteredOn(entry -> entry.type().equals("added"))
                .extracting(entry -> entry.said().get("words"))
                .containsExactly("It was the brown one", "And it is full");
        var written = InWriting.about(conversations, kase.reference());
        assertThat(written).as("one conversation").hasSize(1);
        assertThat(conversations.items(written.getFirst()))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.confidence()).isEqualTo(Confidence.CERTAIN));
        assertThat(contacts.about(kase.reference()))
                .as("the report and two answers")
                .hasSize(3);
    }

    @Test
    void anAnswerFromAnotherAddressIsKeptAndIsNobodysWords() throws Exception {
        var kase = aMissedBin().openedIn(cases);
        deliver("mallory@example.org", "Stop the collection, says Pat", letter(kase));

        var now = cases.find(kase.reference()).orElseThrow();
        assertThat(now.unread()).isZero();
        assertThat(cases.timeline(now)).noneMatch(entry -> entry.type().equals("added"));
        var written = InWriting.about(conversations, kase.reference()).getFirst();
        assertThat(written.person()).isNull();
        assertThat(conversations.items(written))
                .singleElement()
                .returns(Confidence.POSSIBLE, Item::confidence)
                .extracting(Item::reasons)
                .asString()
                .contains("case_other_address");
        assertThat(contacts.about(kase.reference())).as("the report alone").hasSize(1);
    }

    @Test
    void aReferenceInASubjectProvesNothing() throws Exception {
        var kase = aMissedBin().openedIn(cases);
        var to = letter(kase).message().recipient();
        deliver(raw(to, "About " + kase.reference(), "Guessed", ""));
        assertThat(cases.find(kase.reference()).orElseThrow().unread()).isZero();
    }

    @Test
    void anAnswerToAClosedCaseIsANewMatterOfTheTeamThatHadIt() throws Exception {
        var kase = aMissedBin().openedIn(cases);
        var letter = letter(kase);
        deliver(letter.message().recipient(), "It was the brown one", letter);
        jdbc.sql("update conversations.conversation set state = 'answered'").update();
        clock.set("2026-11-23T11:00");
        cases.act(UUID.randomUUID(), kase.reference(), 1, "collected", Actor.staff("chris"), Set.of("crew"), Map.of());
        var ended = cases.find(kase.reference()).orElseThrow();
        assertThat(ended.isOpen()).isFalse();

        clock.set("2026-11-23T12:00");
        deliver(letter.message().recipient(), "It was not done", letter);
        deliver(letter.message().recipient(), "I mean the brown one", letter);

        var written = InWriting.about(conversations, kase.reference());
        assertThat(written).as("the one before, and one about both").hasSize(2);
        assertThat(written.getFirst())
                .returns(ended.team(), Conversation::team)
                .returns(null, Conversation::owner)
                .returns(kase.reporters().getFirst().person(), Conversation::person);
        assertThat(conversations.items(written.getFirst()))
                .extracting(Item::body)
                .containsExactly("It was not done", "I mean the brown one");
        assertThat(cases.timeline(ended))
                .filteredOn(entry -> entry.type().equals("wrote_after"))
                .extracting(entry -> entry.particulars().get("conversation"))
                .containsExactly(
                        written.getFirst().reference(), written.getFirst().reference());
        assertThat(contacts.about(kase.reference())).hasSize(4);
        assertThat(jdbc.sql("select count(*) from mail.message where landed_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLetterThatCameBackIsShownOnTheCaseAndItsAddressIsDoubted() throws Exception {
        var kase = aMissedBin().openedIn(cases);
        var letter = letter(kase);
        bounce(letter, "5.1.1");
        bounce(letter, "5.1.1");

        assertThat(messages.find(letter.message().id()).orElseThrow().cameBackWhy())
                .isEqualTo("5.1.1");
        assertThat(messages.unaccounted()).isZero();
        assertThat(cases.timeline(cases.find(kase.reference()).orElseThrow()))
                .filteredOn(entry -> entry.type().equals("came_back"))
                .hasSize(1);
        var person = kase.reporters().getFirst().person();
        assertThat(customers.find(person).orElseThrow().doubts())
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.email()).isEqualTo(letter.message().recipient()));

        deliver(letter.message().recipient(), "Here I am", letter);
        assertThat(customers.find(person).orElseThrow().doubts()).as("it works").isEmpty();
    }

    @Test
    void aLetterThatIsOnlyLateHasNotComeBack() throws Exception {
        var kase = aMissedBin().openedIn(cases);
        bounce(letter(kase), "4.4.1");
        assertThat(letter(kase).cameBackAt()).isNull();
    }

    private Dispatch letter(Case kase) {
        return messages.about(kase.reference().value()).getFirst();
    }

    private void bounce(Dispatch letter, String status) throws Exception {
        deliver("From: MAILER-DAEMON@mx.example.org\r\nTo: council@example.org\r\nSubject: Undelivered\r\n"
                + "Auto-Submitted: auto-replied\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\nMessage-ID: <"
                + UUID.randomUUID() + "@mx.example.org>\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\n\r\nNo\r\n"
                + "--x\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: " + status
                + "\r\n\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <"
                + letter.message().id() + "@council.example.org>\r\nSubject: x\r\n--x--");
    }

    private void deliver(String from, String text, Dispatch answered) throws Exception {
        deliver(raw(
                from,
                "Re: " + answered.message().subject(),
                text,
                "In-Reply-To: <" + answered.message().id() + "@council.example.org>\r\n"));
    }

    private static String raw(String from, String subject, String text, String more) {
        return "From: " + from + "\r\nTo: council@example.org\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + UUID.randomUUID() + "@mail.example.org>\r\n" + more + "\r\n" + text;
    }

    /// By way of the mailbox, as it comes.
    private void deliver(String raw) throws Exception {
        var bytes = raw.getBytes(StandardCharsets.UTF_8);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        server.getUserManager().getUser("council").deliver(message);
        var mailbox = new MailSettings.Mailbox(
                "127.0.0.1", server.getImap().getPort(), "imap", "council", "secret", "INBOX", null, "contact_centre");
        jdbc.sql("delete from mail.place").update();
        new Postman(new MailSettings(Map.of("main", mailbox), Duration.ofMinutes(1)), store, transactions, clock)
                .fetch();
        sorting.sort();
    }
}
