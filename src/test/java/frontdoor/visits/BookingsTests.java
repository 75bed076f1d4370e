package frontdoor.visits;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import frontdoor.visits.Bookings.Outcome;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Places at partners' surgeries: never more than there are, however many ask at once.
@SpringBootTest
class BookingsTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Actor RAE = Actor.staff("rae");

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMonday() {
        clock.set("2026-11-23T09:30");
        jdbc.sql("delete from visits.booking").update();
    }

    @Test
    void noMoreAreBookedThanThereArePlaces() throws Exception {
        try (var many = Executors.newFixedThreadPool(8)) {
            var asked = new java.util.ArrayList<Callable<Outcome>>();
            for (int number = 0; number < 12; number++) {
                asked.add(() -> bookings.book(at("10:30"), RAE));
            }
            var done = many.invokeAll(asked).stream()
                    .filter(each -> each.resultNow() instanceof Outcome.Done)
                    .count();
            assertThat(done).as("two places at a time").isEqualTo(2);
        }
        assertThat(bookings.on("town_hall", TUESDAY)).hasSize(2);
    }

    @Test
    void theSamePageBooksOnceAndNobodyComesAtOtherTimes() {
        var page = at("10:00");
        assertThat(bookings.book(page, RAE)).isInstanceOf(Outcome.Done.class);
        assertThat(bookings.book(page, RAE)).isInstanceOf(Outcome.Done.class);
        assertThat(bookings.on("town_hall", TUESDAY)).hasSize(1);
        assertThat(bookings.book(at("10:10"), RAE)).isInstanceOf(Outcome.Full.class);
        assertThat(bookings.book(
                        new NewBooking(
                                UUID.randomUUID(),
                                new NewBooking.Slot("town_hall", "none", TUESDAY, LocalTime.of(10, 0)),
                                new NewBooking.Guest(null, "Pat", null),
                                null,
                                null),
                        RAE))
                .isInstanceOf(Outcome.Full.class);
    }

    @Test
    void onePlaceIsMovedGivenUpAndHadAgain() {
        var booked = booked("10:00");
        var move = UUID.randomUUID();
        assertThat(bookings.move(move, booked.id(), 1, TUESDAY, LocalTime.of(11, 0), RAE))
                .isInstanceOf(Outcome.Done.class);
        assertThat(bookings.move(move, booked.id(), 1, TUESDAY, LocalTime.of(11, 0), RAE))
                .as("sent twice")
                .isInstanceOf(Outcome.Done.class);
        assertThat(bookings.move(UUID.randomUUID(), booked.id(), 1, TUESDAY, LocalTime.of(10, 30), RAE))
                .as("an old page")
                .isInstanceOf(Outcome.Stale.class);
        assertThat(take(booked.id(), Booking.Step.COME))
                .as("the day has not come")
                .isInstanceOf(Outcome.Stale.class);
        assertThat(take(booked.id(), Booking.Step.CANCEL)).isInstanceOf(Outcome.Done.class);

        booked("11:00");
        booked("11:00");
        assertThat(take(booked.id(), Booking.Step.RESTORE)).as("others have it").isInstanceOf(Outcome.Full.class);
        assertThat(bookings.of("town_hall", "advice", List.of(TUESDAY)))
                .filteredOn(Booking::takesPlace)
                .extracting(Booking::at)
                .containsExactly(LocalTime.of(11, 0), LocalTime.of(11, 0));
    }

    @Test
    void whoCameAndWhoDidNotIsSaidOnTheDayAndPutRight() {
        var booked = booked("10:00");
        clock.set("2026-11-24T10:20");
        assertThat(take(booked.id(), Booking.Step.NO_SHOW)).isInstanceOf(Outcome.Done.class);
        assertThat(take(booked.id(), Booking.Step.RESTORE)).isInstanceOf(Outcome.Done.class);
        assertThat(take(booked.id(), Booking.Step.COME)).isInstanceOf(Outcome.Done.class);
        assertThat(bookings.find(booked.id()).orElseThrow().state()).isEqualTo(Booking.State.CAME);
    }

    private Outcome take(UUID id, Booking.Step step) {
        int revision = bookings.find(id).orElseThrow().revision();
        return bookings.take(UUID.randomUUID(), id, revision, step, RAE);
    }

    private Booking booked(String time) {
        return ((Outcome.Done) bookings.book(at(time), RAE)).booking();
    }

    private static NewBooking at(String time) {
        return new NewBooking(
                UUID.randomUUID(),
                new NewBooking.Slot("town_hall", "advice", TUESDAY, LocalTime.parse(time)),
                new NewBooking.Guest(null, "Pat Place", null),
                null,
                null);
    }
}
