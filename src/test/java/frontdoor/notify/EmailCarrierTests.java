package frontdoor.notify;

import static frontdoor.notify.MailRoom.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// What an email looks like when it arrives.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class EmailCarrierTests {

    @Autowired
    Messages messages;

    @Autowired
    RelayStore store;

    @Autowired
    NotifySettings settings;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MailRoom mail;

    @BeforeEach
    void startTheMailServer() {
        clock.set("2026-03-02T09:00");
        jdbc.sql("truncate notify.message, notify.tally").update();
        mail = new MailRoom(messages, store, settings, clock);
        mail.start();
    }

    @AfterEach
    void theLedgerBalances() {
        mail.stop();
        assertThat(messages.ledger()).allMatch(Ledger::balances);
        assertThat(messages.unaccounted()).isZero();
    }

    @Test
    void aLineBreakInASubjectMakesNoHeader() throws Exception {
        jdbc.sql("select notify.accept(:messages::jsonb)")
                .param("messages", """
                        [{"id": "%s", "about": "x", "channel": "email", "recipient": "pat@example.org",
                          "subject": "Hello\\r\\nBcc: everyone@example.org", "body": "Text", "at": "%s"}]
                        """.formatted(UUID.randomUUID(), clock.instant()))
                .query(Integer.class)
                .single();

        mail.relay().run();

        assertThat(mail.received()).hasSize(1);
        assertThat(mail.received().getFirst().getHeader("Bcc")).isNull();
        assertThat(mail.received().getFirst().getSubject()).isEqualTo("Hello Bcc: everyone@example.org");
    }

    @Test
    void writesInAnyLanguage() throws Exception {
        var message = new Message(
                UUID.randomUUID(),
                CASE,
                Medium.EMAIL,
                "pat@example.org",
                "آپ کی درخواست موصول ہوئی",
                "شکریہ — diolch",
                "ur",
                null);
        messages.accept(List.of(message));

        mail.relay().run();

        assertThat(mail.received().getFirst().getSubject()).isEqualTo(message.subject());
        assertThat(mail.received().getFirst().getContent().toString().strip()).isEqualTo(message.body());
        assertThat(mail.received().getFirst().getHeader("Content-Language")).containsExactly("ur");
    }
}
