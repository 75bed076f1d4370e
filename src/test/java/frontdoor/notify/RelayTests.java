package frontdoor.notify;

import static frontdoor.notify.MailRoom.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Sends real emails to a real mail server, which is down at times, by relays that die at times.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class RelayTests {

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
    void sendsAMessageOnce() throws Exception {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));

        assertThat(mail.relay().run()).isEqualTo(1);
        assertThat(mail.relay().run()).isZero();

        var received = mail.received();
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().getMessageID()).isEqualTo("<" + message.id() + "@council.example.org>");
        assertThat(received.getFirst().getSubject()).isEqualTo(message.subject());
        assertThat(mail.dispatch(message).state()).isEqualTo(Dispatch.State.DELIVERED);
        assertThat(mail.dispatch(message).deliveredAt()).isEqualTo(clock.instant());
        assertThat(mail.email()).isEqualTo(new Ledger(Medium.EMAIL, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void triesAgainAfterTheServerWasDown() {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));
        var cutOff = mail.relay();
        mail.stop();

        cutOff.run();

        assertThat(mail.dispatch(message))
                .returns(Dispatch.State.PENDING, Dispatch::state)
                .returns(1, Dispatch::attempts);
        assertThat(mail.dispatch(message).nextAt()).isAfter(clock.instant().plusSeconds(40));
        assertThat(cutOff.run()).as("not before its time").isZero();

        mail.start();
        clock.forward(Duration.ofMinutes(2));
        mail.relay().run();

        assertThat(mail.received()).hasSize(1);
        assertThat(mail.email()).isEqualTo(new Ledger(Medium.EMAIL, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void sendsAgainWithTheSameIdAfterACrashBetweenSendingAndMarking() throws Exception {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));
        var taken = store.take(clock.instant(), clock.instant().plus(settings.lease()), 10);
        mail.carrier().carry(taken.getFirst().message());
        // Here the relay dies: nothing is marked.

        assertThat(mail.relay().run()).as("the lease still runs").isZero();
        clock.forward(settings.lease());
        mail.relay().run();

        var received = mail.received();
        assertThat(received).hasSize(2);
        assertThat(received.get(0).getMessageID()).isEqualTo(received.get(1).getMessageID());
        assertThat(mail.dispatch(message).attempts()).isEqualTo(2);
    }

    @Test
    void ignoresTheLateResultOfARelayThatLostTheMessage() {
        messages.accept(List.of(anEmail("pat@example.org")));
        var slow = store.take(clock.instant(), clock.instant(), 10).getFirst();
        mail.relay().run();

        var late = new RelayStore.Outcome(Dispatch.State.DELIVERED, null, null, "late");

        assertThat(store.finish(slow, late, clock.instant())).isFalse();
        assertThat(mail.email().delivered()).isEqualTo(1);
    }

    @Test
    void twoRelaysSendEachMessageOnce() throws Exception {
        var many = IntStream.range(0, 200)
                .mapToObj(i -> anEmail("pat" + i + "@example.org"))
                .toList();
        messages.accept(many);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var tried = threads.submit(() -> mail.relay().run());
            var triedToo = threads.submit(() -> mail.relay().run());
            assertThat(tried.get() + triedToo.get()).isEqualTo(200);
        }

        assertThat(mail.waitFor(200)).isTrue();
        var ids = new ArrayList<String>();
        for (var email : mail.received()) {
            ids.add(email.getMessageID());
        }
        assertThat(ids).hasSize(200).doesNotHaveDuplicates();
        assertThat(mail.email()).isEqualTo(new Ledger(Medium.EMAIL, 200, 200, 0, 0, 0, 0));
    }

    @Test
    void triesAgainLaterWhenACarrierBreaksDown() {
        var message = anEmail("pat@example.org");
        messages.accept(List.of(message));
        var broken = new Carrier() {
            @Override
            public Medium medium() {
                return Medium.EMAIL;
            }

            @Override
            public Result carry(Message one) {
                throw new IllegalStateException("<html>not what was asked for</html>");
            }
        };

        new Relay(store, List.of(broken), settings, clock).run();

        assertThat(mail.dispatch(message))
                .returns(Dispatch.State.PENDING, Dispatch::state)
                .returns("IllegalStateException", Dispatch::lastError);
        assertThat(mail.dispatch(message).nextAt()).isAfter(clock.instant().plusSeconds(40));
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

        assertThat(mail.dispatch(message))
                .returns(Dispatch.State.PENDING, Dispatch::state)
                .returns(1, Dispatch::attempts);
    }
}
