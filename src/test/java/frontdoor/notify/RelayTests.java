package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Sends real emails to a real mail server within this JVM, which is stopped, started and made to refuse.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class RelayTests {

    private static final Actor ADMINISTRATOR = Actor.staff("sam");
    private static final String CASE = "FD-7K3M-9QX2";

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

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void startTheMailServer() {
        clock.set("2026-03-02T09:00");
        jdbc.sql("truncate notify.message, notify.tally").update();
        server.start();
    }

    @AfterEach
    void theLedgerBalances() {
        server.stop();
        assertThat(messages.ledger()).allMatch(Ledger::balances);
        assertThat(messages.unaccounted()).isZero();
    }

    @Test
    void sendsAMessageOnce() throws Exception {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));

        assertThat(relay().run()).isEqualTo(1);
        assertThat(relay().run()).isZero();

        var received = received();
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().getMessageID()).isEqualTo("<" + message.id() + "@council.example.org>");
        assertThat(received.getFirst().getSubject()).isEqualTo(message.subject());
        assertThat(dispatch(message).state()).isEqualTo(Dispatch.State.DELIVERED);
        assertThat(dispatch(message).deliveredAt()).isEqualTo(clock.instant());
        assertThat(email()).isEqualTo(new Ledger(Medium.EMAIL, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void triesAgainAfterTheServerWasDown() {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));
        var cutOff = relay();
        server.stop();

        cutOff.run();

        assertThat(dispatch(message))
                .returns(Dispatch.State.PENDING, Dispatch::state)
                .returns(1, Dispatch::attempts);
        assertThat(dispatch(message).nextAt()).isAfter(clock.instant().plusSeconds(40));
        assertThat(cutOff.run()).as("not before its time").isZero();

        server.start();
        clock.forward(Duration.ofMinutes(2));
        relay().run();

        assertThat(received()).hasSize(1);
        assertThat(email()).isEqualTo(new Ledger(Medium.EMAIL, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void sendsAgainWithTheSameIdAfterACrashBetweenSendingAndMarking() throws Exception {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));
        var taken = store.take(clock.instant(), clock.instant().plus(settings.lease()), 10);
        carrier().carry(taken.getFirst().message());
        // Here the relay dies: nothing is marked.

        assertThat(relay().run()).as("the lease still runs").isZero();
        clock.forward(settings.lease());
        relay().run();

        var received = received();
        assertThat(received).hasSize(2);
        assertThat(received.get(0).getMessageID()).isEqualTo(received.get(1).getMessageID());
        assertThat(dispatch(message).attempts()).isEqualTo(2);
    }

    @Test
    void ignoresTheLateResultOfARelayThatLostTheMessage() {
        messages.accept(List.of(anEmail("pat@example.org")));
        var slow = store.take(clock.instant(), clock.instant(), 10).getFirst();
        relay().run();

        var late = new RelayStore.Outcome(Dispatch.State.DELIVERED, null, null, "late");

        assertThat(store.finish(slow, late, clock.instant())).isFalse();
        assertThat(email().delivered()).isEqualTo(1);
    }

    @Test
    void buriesAMessageWhoseRecipientIsRefused() {
        var message = anEmail("not an address");
        messages.accept(List.of(message));

        relay().run();

        assertThat(dispatch(message))
                .returns(Dispatch.State.DEAD, Dispatch::state)
                .returns(1, Dispatch::attempts);
        assertThat(email()).isEqualTo(new Ledger(Medium.EMAIL, 1, 0, 0, 0, 1, 0));
    }

    @Test
    void buriesAMessageTriedTooOften() {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));
        var cutOff = relay();
        server.stop();

        for (int i = 0; i <= settings.retryAfter().size(); i++) {
            assertThat(dispatch(message).state()).isEqualTo(Dispatch.State.PENDING);
            cutOff.run();
            clock.forward(Duration.ofDays(2));
        }

        assertThat(dispatch(message).state()).isEqualTo(Dispatch.State.DEAD);
        assertThat(dispatch(message).lastError()).isNotBlank().doesNotContain("pat@example.org");
    }

    @Test
    void anAdministratorSendsADeadMessageAgainOrSetsItAside() {
        var first = anEmail("nobody");
        var second = anEmail("nobody");
        messages.accept(List.of(first, second));
        relay().run();

        assertThat(messages.in(Dispatch.State.DEAD, null, 10)).hasSize(2);
        assertThat(messages.sendAgain(first.id(), ADMINISTRATOR)).isTrue();
        assertThat(messages.setAside(second.id(), "Told in person", ADMINISTRATOR))
                .isTrue();
        assertThat(messages.setAside(second.id(), "Twice", ADMINISTRATOR)).isFalse();

        assertThat(dispatch(first).state()).isEqualTo(Dispatch.State.PENDING);
        assertThat(email()).isEqualTo(new Ledger(Medium.EMAIL, 2, 0, 0, 1, 0, 1));
        assertThat(jdbc.sql("select action from audit.entry where about = ? and actor = 'staff:sam' order by id")
                        .param(CASE)
                        .query(String.class)
                        .list())
                .contains("message.sent_again", "message.set_aside");
    }

    @Test
    void holdsWhatNoCarrierTakesUntilSomebodyHandsItOver() {
        var letter = new Message(
                UUID.randomUUID(),
                CASE,
                Medium.POST,
                "1 High Street\nExampleton\nEX1 1EX",
                "Your report",
                "We came.",
                "en",
                null);
        messages.accept(List.of(letter));

        relay().run();

        assertThat(messages.in(Dispatch.State.HELD, null, 10))
                .extracting(Dispatch::message)
                .containsExactly(letter);
        assertThat(messages.handedOver(letter.id(), ADMINISTRATOR)).isTrue();
        assertThat(messages.handedOver(letter.id(), ADMINISTRATOR)).isFalse();
        assertThat(messages.ledger()).contains(new Ledger(Medium.POST, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void twoRelaysSendEachMessageOnce() throws Exception {
        var many = IntStream.range(0, 200)
                .mapToObj(i -> anEmail("pat" + i + "@example.org"))
                .toList();
        messages.accept(many);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var tried = threads.submit(() -> relay().run());
            var triedToo = threads.submit(() -> relay().run());
            assertThat(tried.get() + triedToo.get()).isEqualTo(200);
        }

        assertThat(server.waitForIncomingEmail(5_000, 200)).isTrue();
        var ids = new ArrayList<String>();
        for (var email : received()) {
            ids.add(email.getMessageID());
        }
        assertThat(ids).hasSize(200).doesNotHaveDuplicates();
        assertThat(email()).isEqualTo(new Ledger(Medium.EMAIL, 200, 200, 0, 0, 0, 0));
    }

    @Test
    void oneSlowCarrierDoesNotHoldUpTheRelay() {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));
        var hanging = new Carrier() {
            @Override
            public Medium medium() {
                return Medium.EMAIL;
            }

            @Override
            public Result carry(Message one) {
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMinutes(5).toNanos());
                return new Result.TryAgain("Given up");
            }
        };
        var hasty = new NotifySettings(
                null,
                null,
                null,
                settings.retryAfter(),
                8,
                Duration.ofMillis(50),
                Duration.ofMinutes(5),
                Duration.ofSeconds(2));

        new Relay(store, List.of(hanging), hasty, clock).run();

        assertThat(dispatch(message))
                .returns(Dispatch.State.PENDING, Dispatch::state)
                .returns(1, Dispatch::attempts);
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

        relay().run();

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getHeader("Bcc")).isNull();
        assertThat(received().getFirst().getSubject()).isEqualTo("Hello Bcc: everyone@example.org");
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

        relay().run();

        assertThat(received().getFirst().getSubject()).isEqualTo(message.subject());
        assertThat(received().getFirst().getContent().toString().strip()).isEqualTo(message.body());
        assertThat(received().getFirst().getHeader("Content-Language")).containsExactly("ur");
    }

    private Relay relay() {
        return new Relay(store, List.of(carrier()), settings, clock);
    }

    private Carrier carrier() {
        try {
            var mail = new JavaMailSenderImpl();
            mail.setHost("127.0.0.1");
            mail.setPort(server.getSmtp().getPort());
            return new EmailCarrier(mail, new InternetAddress("Example Council <no-reply@council.example.org>"), null);
        } catch (jakarta.mail.internet.AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Message anEmail(String to) {
        return new Message(UUID.randomUUID(), CASE, Medium.EMAIL, to, "Your report", "We have it.", "en", null);
    }

    private Dispatch dispatch(Message message) {
        return messages.find(message.id()).orElseThrow();
    }

    private Ledger email() {
        return messages.ledger().stream()
                .filter(row -> row.medium() == Medium.EMAIL)
                .findAny()
                .orElseThrow();
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }
}
