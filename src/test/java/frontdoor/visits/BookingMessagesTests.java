package frontdoor.visits;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import frontdoor.visits.Bookings.Outcome;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is written to whoever has a place. Monday 23 November is a working day, and so is Friday 27 November.
@SpringBootTest
class BookingMessagesTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate NEXT_TUESDAY = LocalDate.of(2026, 12, 1);
    private static final Actor RAE = Actor.staff("rae");

    @Autowired
    Bookings bookings;

    @Autowired
    BookingReminders reminders;

    @Autowired
    Messages messages;

    @Autowired
    People people;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMonday() {
        clock.set("2026-11-23T10:00");
        jdbc.sql("delete from visits.booking").update();
    }

    @Test
    void isConfirmedMovedAndCancelledInTheirOwnWayAndLanguage() {
        var cerys = people.known(Details.of("Cerys Enghraifft", "cerys@example.org", "07700 900611"));
        people.change(
                cerys,
                new Details(
                        "Cerys Enghraifft",
                        null,
                        "cerys@example.org",
                        "+447700900611",
                        null,
                        null,
                        "text",
                        "cy",
                        null,
                        null),
                RAE);
        var booking = booked(cerys, null, NEXT_TUESDAY);
        assertThat(written(booking)).singleElement().satisfies(message -> {
            assertThat(message.medium()).isEqualTo(Medium.TEXT);
            assertThat(message.recipient()).isEqualTo("+447700900611");
            assertThat(message.language()).isEqualTo("cy");
            assertThat(message.person()).isEqualTo(cerys);
            assertThat(message.body())
                    .contains("mae gennych apwyntiad", "Anytown Advice Centre", "dydd Mawrth 1 Rhagfyr 2026", "10:30am")
                    .doesNotContain("’");
        });

        clock.set("2026-11-23T10:01");
        var move = UUID.randomUUID();
        bookings.move(move, booking, 1, NEXT_TUESDAY, LocalTime.of(11, 0), RAE);
        bookings.move(move, booking, 1, NEXT_TUESDAY, LocalTime.of(11, 0), RAE);
        assertThat(written(booking)).hasSize(2);
        assertThat(written(booking).getLast().body()).contains("amser newydd", "11am");

        clock.set("2026-11-23T10:02");
        var cancel = UUID.randomUUID();
        bookings.take(cancel, booking, 2, Booking.Step.CANCEL, RAE);
        bookings.take(cancel, booking, 2, Booking.Step.CANCEL, RAE);
        assertThat(written(booking)).hasSize(3);
        assertThat(written(booking).getLast().body()).contains("ni fydd eich apwyntiad");
    }

    @Test
    void remindsOnceOnTheWorkingDayBeforeAndNotAfterCancelling() {
        var kept = booked(null, "kept@example.org", NEXT_TUESDAY);
        var given = booked(null, "given@example.org", NEXT_TUESDAY);
        clock.set("2026-11-27T12:00");
        reminders.remind();
        assertThat(written(kept)).as("Friday is two working days before").hasSize(1);
        bookings.take(UUID.randomUUID(), given, 1, Booking.Step.CANCEL, RAE);

        clock.set("2026-11-30T08:59");
        reminders.remind();
        assertThat(written(kept)).as("it is early").hasSize(1);
        clock.set("2026-11-30T09:00");
        reminders.remind();
        reminders.remind();
        assertThat(written(kept)).hasSize(2).last().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("A reminder of your appointment: Anytown Advice Centre");
            assertThat(message.body())
                    .contains("When: Tuesday 1 December 2026, 10:30am", "Town Hall one-stop shop, 1 Example Square")
                    .doesNotContain("A debt");
        });
        assertThat(written(given))
                .extracting(Message::subject)
                .as("booked, cancelled")
                .noneMatch(subject -> subject.contains("reminder"));
    }

    @Test
    void whoIsToldOnTheWorkingDayBeforeNeedsNoReminder() {
        var tomorrow = booked(null, "tomorrow@example.org", TUESDAY);
        clock.set("2026-11-23T12:00");
        reminders.remind();
        assertThat(written(tomorrow)).hasSize(1);
    }

    @Test
    void whatTheyForbidIsNotUsedAndStaffAreToldWhereNothingIsLeft() {
        var quiet = people.known(Details.of("Quinn Quiet", "quiet@example.org", "07700 900612"));
        customers.add(UUID.randomUUID(), quiet, Part.SAFETY, Map.of("no_email", true), null, RAE);
        assertThat(written(booked(quiet, null, NEXT_TUESDAY))).singleElement().returns(Medium.TEXT, Message::medium);

        var silent = people.known(Details.of("Sal Silent", "silent@example.org", null));
        customers.add(UUID.randomUUID(), silent, Part.SAFETY, Map.of("no_email", true), null, RAE);
        var outcome = bookings.book(asked(silent, "silent@example.org", NEXT_TUESDAY), RAE);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.told()).isFalse();
            assertThat(written(done.booking().id())).isEmpty();
        });
    }

    private List<Message> written(UUID booking) {
        return messages.about("booking/" + booking).stream()
                .map(sent -> sent.message())
                .toList();
    }

    private UUID booked(@Nullable Long person, @Nullable String reach, LocalDate day) {
        return ((Outcome.Done) bookings.book(asked(person, reach, day), RAE))
                .booking()
                .id();
    }

    private static NewBooking asked(@Nullable Long person, @Nullable String reach, LocalDate day) {
        return new NewBooking(
                UUID.randomUUID(),
                new NewBooking.Slot("town_hall", "advice", day, LocalTime.of(10, 30)),
                new NewBooking.Guest(person, "Pat Place", reach),
                "A debt",
                null);
    }
}
