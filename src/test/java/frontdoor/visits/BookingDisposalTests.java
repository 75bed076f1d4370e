package frontdoor.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontdoor.council.CouncilFolder;
import frontdoor.kernel.Actor;
import frontdoor.notify.Messages;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import frontdoor.visits.Bookings.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a booking is kept: two years from its day, as the made-up council says.
@SpringBootTest
class BookingDisposalTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Actor RAE = Actor.staff("rae");

    @Autowired
    Bookings bookings;

    @Autowired
    BookingDisposal disposal;

    @Autowired
    Messages messages;

    @Autowired
    People people;

    @Autowired
    CouncilFolder folder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private String asItWas = "";

    @BeforeEach
    void aMonday() {
        clock.set("2026-11-23T10:00");
        jdbc.sql("delete from visits.booking").update();
        asItWas = folder.read("holds.yaml");
    }

    @AfterEach
    void noHolds() throws IOException {
        holds(asItWas);
    }

    @Test
    void isDisposedOfOnItsDayWithWhatWasWritten() {
        var booking = booked(null, "gone@example.org", TUESDAY);
        assertThat(bookings.find(booking).orElseThrow().keepUntil()).isEqualTo("2028-11-24");
        var later = booked(null, "later@example.org", TUESDAY.plusWeeks(1));
        jdbc.sql("update visits.booking set keep_until = null where id = ?")
                .param(later)
                .update();

        clock.set("2028-11-23T23:59");
        assertThat(disposal.run()).isZero();
        assertThat(bookings.find(later).orElseThrow().keepUntil())
                .as("dated, since it was booked before there was a rule")
                .isEqualTo("2028-12-01");
        clock.set("2028-11-24T00:01");
        assertThat(disposal.run()).isEqualTo(1);
        assertThat(bookings.find(booking)).isEmpty();
        assertThat(bookings.find(later)).isPresent();
        assertThat(messages.about("booking/" + booking))
                .singleElement()
                .satisfies(sent -> assertThat(sent.message().recipient()).isEmpty());
    }

    @Test
    void whatIsUnderAHoldStaysAndAFileThatCannotBeReadStopsAll() throws IOException {
        long person = people.known(Details.of("Hal Held", "hal.held@example.org", null));
        var booking = booked(person, null, TUESDAY);
        clock.set("2029-01-01T10:00");

        holds("people: [" + person + "]");
        assertThat(disposal.run()).isZero();
        holds("persons: [" + person + "]");
        assertThatIllegalArgumentException().isThrownBy(disposal::run);
        assertThat(bookings.find(booking)).isPresent();
        holds("people: []");
        assertThat(disposal.run()).isEqualTo(1);
    }

    private void holds(String text) throws IOException {
        Files.writeString(folder.resolve("holds.yaml"), text);
    }

    private UUID booked(@Nullable Long person, @Nullable String reach, LocalDate day) {
        var asked = new NewBooking(
                UUID.randomUUID(),
                new NewBooking.Slot("town_hall", "advice", day, LocalTime.of(10, 30)),
                new NewBooking.Guest(person, "Pat Place", reach),
                null,
                null);
        return ((Outcome.Done) bookings.book(asked, RAE)).booking().id();
    }
}
