package frontdoor.notify;

import static frontdoor.notify.MailRoom.CASE;
import static frontdoor.notify.MailRoom.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Messages that nothing can deliver, and what people do with them.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class UndeliveredTests {

    private static final Actor ADMINISTRATOR = Actor.staff("sam");

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
    void buriesAMessageWhoseRecipientIsRefused() {
        var message = anEmail("not an address");
        messages.accept(List.of(message));

        mail.relay().run();

        assertThat(mail.dispatch(message))
                .returns(Dispatch.State.DEAD, Dispatch::state)
                .returns(1, Dispatch::attempts);
        assertThat(mail.email()).isEqualTo(new Ledger(Medium.EMAIL, 1, 0, 0, 0, 1, 0));
    }

    @Test
    void buriesAMessageTriedTooOften() {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));
        var cutOff = mail.relay();
        mail.stop();

        for (int i = 0; i <= settings.retryAfter().size(); i++) {
            assertThat(mail.dispatch(message).state()).isEqualTo(Dispatch.State.PENDING);
            cutOff.run();
            clock.forward(Duration.ofDays(2));
        }

        assertThat(mail.dispatch(message).state()).isEqualTo(Dispatch.State.DEAD);
        assertThat(mail.dispatch(message).lastError()).isNotBlank().doesNotContain("pat@example.org");
    }

    @Test
    void anAdministratorSendsADeadMessageAgainOrSetsItAside() {
        var first = anEmail("nobody");
        var second = anEmail("nobody");
        messages.accept(List.of(first, second));
        mail.relay().run();

        assertThat(messages.in(Dispatch.State.DEAD, null, 10)).hasSize(2);
        assertThat(messages.sendAgain(first.id(), ADMINISTRATOR)).isTrue();
        assertThat(messages.setAside(second.id(), "Told in person", ADMINISTRATOR))
                .isTrue();
        assertThat(messages.setAside(second.id(), "Twice", ADMINISTRATOR)).isFalse();

        assertThat(mail.dispatch(first).state()).isEqualTo(Dispatch.State.PENDING);
        assertThat(mail.email()).isEqualTo(new Ledger(Medium.EMAIL, 2, 0, 0, 1, 0, 1));
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

        mail.relay().run();

        assertThat(messages.in(Dispatch.State.HELD, null, 10))
                .extracting(Dispatch::message)
                .containsExactly(letter);
        assertThat(messages.handedOver(letter.id(), ADMINISTRATOR)).isTrue();
        assertThat(messages.handedOver(letter.id(), ADMINISTRATOR)).isFalse();
        assertThat(messages.ledger()).contains(new Ledger(Medium.POST, 1, 1, 0, 0, 0, 0));
    }

    /// The carrier prints all letters alike: one that must be otherwise is for somebody to print.
    @Test
    void holdsALetterForSomebodyWhoReadsLargePrintAlthoughThereIsACarrier() {
        var large = letter("Large print");
        var usual = letter(null);
        messages.accept(List.of(large, usual));

        new Relay(store, List.of(new Printer()), settings, clock).run();

        assertThat(messages.in(Dispatch.State.HELD, null, 10))
                .extracting(Dispatch::message)
                .containsExactly(large)
                .allMatch(Message::isInLargePrint);
        assertThat(messages.find(usual.id()))
                .get()
                .returns(Dispatch.State.DELIVERED, Dispatch::state)
                .returns(false, dispatch -> dispatch.message().isInLargePrint());
    }

    private static Message letter(@Nullable String needs) {
        var to = "1 High Street\nExampleton\nEX1 1EX";
        return new Message(UUID.randomUUID(), CASE, Medium.POST, to, "Your report", "We came.", "cy", needs, null);
    }

    private static final class Printer implements Carrier {

        @Override
        public Medium medium() {
            return Medium.POST;
        }

        @Override
        public Result carry(Message message) {
            return new Result.Delivered("1");
        }
    }
}
