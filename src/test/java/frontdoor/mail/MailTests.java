package frontdoor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import frontdoor.conversations.Answer;
import frontdoor.conversations.Conversations;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Email from a real IMAP server to a conversation. Nothing is lost and nothing doubled, whatever comes.
@SpringBootTest
class MailTests {

    @Autowired
    MailStore store;

    @Autowired
    Sorting sorting;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

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
    void fetchesEachOnceMovesItAndLandsIt() throws Exception {
        deliver(Malformed.HEAD + "Subject: A real letter\r\nMessage-ID: <real-1@mail.example.org>\r\n\r\nHello");
        var postman = postman("Kept");
        assertThat(postman.fetch()).isEqualTo(1);
        assertThat(postman.fetch()).isZero();
        assertThat(sorting.sort()).isEqualTo(1);
        assertThat(sorting.sort()).isZero();
        assertThat(count("subject = 'A real letter'")).isEqualTo(1);

        // The same letter once more: by another way, and with the mailbox numbered anew.
        deliver("Received: by another.example.org\r\n" + Malformed.HEAD
                + "Subject: A real letter\r\nMessage-ID: <real-1@mail.example.org>\r\n\r\nHello");
        jdbc.sql("update mail.place set uidvalidity = 1").update();
        postman("Kept").fetch();
        sorting.sort();
        assertThat(count("subject = 'A real letter'")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from mail.message where landed_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingIsLostOfWhatIsMalformedAndNothingIsDoubled() {
        var samples = Malformed.samples();
        assertThat(samples).hasSizeGreaterThan(100);
        for (int round = 0; round < 2; round++) {
            samples.forEach((name, raw) -> store.keep("test", "contact_centre", raw, false, clock.instant()));
        }
        while (sorting.sort() > 0) {
            // until nothing waits
        }
        var hashes = samples.values().stream()
                .map(frontdoor.kernel.Sha256::of)
                .distinct()
                .toArray(String[]::new);
        assertThat(jdbc.sql("""
                select count(*) from mail.message m join conversations.item i on i.source = m.source
                where m.sha256 = any(:hashes)
                """).param("hashes", hashes).query(Long.class).single())
                .as("each is in the inbox")
                .isEqualTo(hashes.length);
        assertThat(jdbc.sql(
                                "select count(*) from (select source from conversations.item group by source having count(*) > 1) d")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from conversations.item where body like '%<script%' and files = '[]'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReportThatALetterCameBackMarksIt() {
        land("<first@mail.example.org>", "", "gone@example.org", "My question");
        var conversation = jdbc.sql("select reference from conversations.conversation where subject = 'My question'")
                .query(String.class)
                .single();
        var ours = messages.about(conversation).getFirst().message().id();
        keep("From: MAILER-DAEMON@mx.example.org\r\nSubject: Undelivered\r\nAuto-Submitted: auto-replied\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\n\r\nNo such user\r\n"
                + "--x\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; gone@example.org\r\nAction: failed\r\n"
                + "Status: 5.1.1\r\n\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" + ours
                + "@council.example.org>\r\nSubject: x\r\n--x--");

        var found = conversations.find(conversation).orElseThrow();
        assertThat(conversations.answers(found))
                .singleElement()
                .extracting(Answer::cameBackWhy)
                .isEqualTo("5.1.1");
        assertThat(conversations.items(found)).hasSize(2);
        assertThat(messages.about(conversation))
                .as("nobody writes to a program")
                .hasSize(1);
    }

    @Test
    void knowsAReplyByWhatItAnswersAndNeverByTheReferenceOfAnother() {
        land("<a@mail.example.org>", "", "pat@example.org", "Street light");
        var reference = jdbc.sql("select reference from conversations.conversation where subject = 'Street light'")
                .query(String.class)
                .single();
        land("<b@mail.example.org>", "In-Reply-To: <a@mail.example.org>\r\n", "pat@example.org", "Another word for it");
        land("<c@mail.example.org>", "", "thief@example.net", "Re: [" + reference + "]");

        var items = conversations.items(conversations.find(reference).orElseThrow());
        assertThat(items).extracting(item -> item.sender()).containsExactly("pat@example.org", "pat@example.org");
        assertThat(jdbc.sql("select confidence from conversations.item where sender = 'thief@example.net'")
                        .query(String.class)
                        .single())
                .isEqualTo("possible");
    }

    @Test
    void readsHtmlAsWords() {
        var raw = (Malformed.HEAD + "Subject: h\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                        + "<style>x{}</style><p>First</p><p>Second &amp; third<br>line</p><script>alert(1)</script>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Letter.read(raw, false).text()).isEqualTo("First\n\nSecond & third\nline");
    }

    private void land(String id, String headers, String from, String subject) {
        keep("From: <" + from + ">\r\nSubject: " + subject + "\r\nMessage-ID: " + id + "\r\n" + headers + "\r\nText of "
                + id);
    }

    private void keep(String raw) {
        store.keep("test", "contact_centre", raw.getBytes(StandardCharsets.UTF_8), false, clock.instant());
        sorting.sort();
    }

    private void deliver(String raw) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        server.getUserManager().getUser("council").deliver(message);
    }

    private Postman postman(String moveTo) {
        var mailbox = new MailSettings.Mailbox(
                "127.0.0.1",
                server.getImap().getPort(),
                "imap",
                "council",
                "secret",
                "INBOX",
                moveTo,
                "contact_centre");
        var settings = new MailSettings(Map.of("main", mailbox), java.time.Duration.ofMinutes(1));
        return new Postman(settings, store, transactions, clock);
    }

    private long count(String where) {
        return jdbc.sql("select count(*) from conversations.item where " + where)
                .query(Long.class)
                .single();
    }
}
