package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Sending obeys the rules of safe contact, whoever sends.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class SafeContactTests {

    @Autowired
    Messages messages;

    @Autowired
    Relay relay;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private long pat;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        jdbc.sql("truncate people.person cascade").update();
        jdbc.sql("truncate notify.message, notify.tally").update();
        pat = jdbc.sql(
                        "select people.known('{\"name\": \"Pat Example\", \"email\": \"pat@example.org\", \"phone\": \"07700 900123\"}')")
                .query(Long.class)
                .single();
    }

    @Test
    void aMessageThatItsPersonForbidsIsHeldWithAReasonAndCounted() {
        rule("no_email", "true");
        var id = write(Medium.EMAIL, "pat@example.org", null);

        relay.run();

        assertThat(messages.find(id)).get().satisfies(held -> {
            assertThat(held.state()).isEqualTo(Dispatch.State.HELD);
            assertThat(held.lastError()).isEqualTo("Held for safe contact: do not write to this person by email.");
        });
        assertThat(messages.unaccounted()).isZero();
        assertThat(messages.in(Dispatch.State.HELD, null, 10)).hasSize(1);
    }

    @Test
    void postIsHeldForAPersonWhoForbidsIt() {
        rule("no_post", "true");
        var id = write(Medium.POST, "1 Made Up Street", pat);

        relay.run();

        assertThat(messages.find(id))
                .get()
                .extracting(Dispatch::lastError)
                .asString()
                .contains("post");
    }

    @Test
    void aTextToAnotherNumberThanTheOnlyOneIsHeld() {
        rule("only_number", "'+447700900999'");
        var id = write(Medium.TEXT, "07700 900123", pat);

        relay.run();

        assertThat(messages.find(id))
                .get()
                .extracting(Dispatch::lastError)
                .asString()
                .contains("another number");
    }

    @Test
    void outsideTheHoursItWaitsUntilTheyBeginAndNoTryIsCounted() {
        jdbc.sql("""
                insert into people.safety (person_id, days, from_time, until_time) values (:pat, '{2}', '18:00', '20:00')
                """).param("pat", pat).update();
        var id = write(Medium.TEXT, "07700 900123", null);

        relay.run();

        assertThat(messages.find(id)).get().satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo(Dispatch.State.PENDING);
            assertThat(waiting.nextAt()).isEqualTo(Instant.parse("2026-11-24T18:00:00Z"));
            assertThat(waiting.attempts()).isZero();
        });

        clock.set("2026-11-24T18:01");
        relay.run();
        assertThat(messages.find(id)).get().extracting(Dispatch::attempts).isEqualTo(1);
    }

    @Test
    void theRulesOfAMergedRowHoldForTheCustomer() {
        rule("no_email", "true");
        long patricia = jdbc.sql(
                        "select people.known('{\"name\": \"Patricia Example\", \"email\": \"patricia@example.org\"}')")
                .query(Long.class)
                .single();
        jdbc.sql("update people.person set merged_into = :to where id = :from")
                .param("to", patricia)
                .param("from", pat)
                .update();
        var id = write(Medium.EMAIL, "patricia@example.org", null);

        relay.run();

        assertThat(messages.find(id)).get().extracting(Dispatch::state).isEqualTo(Dispatch.State.HELD);
    }

    private void rule(String column, String value) {
        jdbc.sql("insert into people.safety (person_id, %s) values (:pat, %s)".formatted(column, value))
                .param("pat", pat)
                .update();
    }

    private UUID write(Medium medium, String recipient, @Nullable Long person) {
        var message = new Message(
                UUID.randomUUID(), "FD-TEST-TEST", medium, recipient, "About it", "Words", "en", null, null, person);
        messages.accept(List.of(message));
        return message.id();
    }
}
