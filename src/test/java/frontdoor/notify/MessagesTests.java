package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The outbox before anything is sent.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class MessagesTests {

    private static final String CASE = "FD-7K3M-9QX2";

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void emptyTheOutbox() {
        jdbc.sql("truncate notify.message, notify.tally").update();
    }

    @Test
    void acceptsAMessageOnce() {
        var message = aText(null);

        assertThat(messages.accept(List.of(message))).isEqualTo(1);
        assertThat(messages.accept(List.of(message, message))).isZero();

        assertThat(messages.about(CASE)).extracting(Dispatch::message).containsExactly(message);
        assertThat(messages.unaccounted()).isZero();
    }

    @Test
    void acceptsAKeyOnceThoughTheMessagesDiffer() {
        assertThat(messages.accept(List.of(aText("reminder-1"), aText("reminder-1"))))
                .isEqualTo(1);
        assertThat(messages.accept(List.of(aText("reminder-1"), aText(null)))).isEqualTo(1);
    }

    @Test
    void acceptsAMessageOnceFromTwoWritersAtOnce() throws Exception {
        var same = aText(null);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> messages.accept(List.of(same)));
            var other = threads.submit(() -> messages.accept(List.of(same)));
            assertThat(one.get() + other.get()).isEqualTo(1);
        }
        assertThat(messages.unaccounted()).isZero();
    }

    @Test
    void forgetsAMessageWhoseChangeWasUndone() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            messages.accept(List.of(aText(null)));
            transaction.setRollbackOnly();
        });

        assertThat(messages.about(CASE)).isEmpty();
        assertThat(messages.ledger()).allMatch(row -> row.accepted() == 0);
    }

    @Test
    void noticesALostMessage() {
        var lost = aText(null);
        messages.accept(List.of(lost, aText(null)));

        jdbc.sql("delete from notify.message where id = ?").param(lost.id()).update();

        assertThat(messages.unaccounted()).isEqualTo(1);
    }

    @Test
    void noticesAMessageWrittenPastTheLedger() {
        messages.accept(List.of(aText(null)));

        jdbc.sql("""
                insert into notify.message (id, about, channel, recipient, subject, body, language, created_at, next_at)
                select uuidv7(), about, channel, recipient, subject, body, language, created_at, next_at
                from notify.message
                """).update();

        assertThat(messages.unaccounted()).isEqualTo(1);
    }

    @Test
    void blanksWhatIsForgottenAndStillCountsIt() {
        var message = aText(null);
        messages.accept(List.of(message));

        messages.forget(CASE);

        var blank = messages.find(message.id()).orElseThrow();
        assertThat(blank.message().recipient() + blank.message().body()).isEmpty();
        assertThat(blank.state()).isEqualTo(Dispatch.State.SET_ASIDE);
        assertThat(messages.sendAgain(message.id(), Actor.staff("sam"))).isFalse();
        assertThat(messages.unaccounted()).isZero();
    }

    @Test
    void pagesThroughAState() {
        for (int i = 0; i < 5; i++) {
            messages.accept(List.of(aText(null)));
        }
        var first = messages.in(Dispatch.State.PENDING, null, 3);
        var second =
                messages.in(Dispatch.State.PENDING, first.getLast().message().id(), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    private static Message aText(String dedupe) {
        return new Message(UUID.randomUUID(), CASE, Medium.TEXT, "07700 900123", "", "We have it.", "en", dedupe);
    }
}
