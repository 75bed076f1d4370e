package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.cases.LikeCases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Requests;
import frontdoor.cases.TimelineEntry;
import frontdoor.cases.Tracking;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import frontdoor.visits.Booking;
import frontdoor.visits.Bookings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An appointment to register a death follows its case: given up where the person lives, and one for each death.
@SpringBootTest
@AutoConfigureMockMvc
class LeftAppointmentTests {

    private static final String HERE = "/your-appointment";
    private static final Actor MAY = Actor.staff("may");
    private static final Reporter MEG = new Reporter(null, "Meg Example", "meg@example.org", null, null, "en");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    LikeCases likes;

    @Autowired
    Bookings bookings;

    @Autowired
    Messages messages;

    @Autowired
    Tracking tracking;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void isGivenUpOnceWhereTheDeathWasToldInError() {
        var kase = booked(aBereavement(), "2026-12-04T10:00");
        var had = booking(kase);
        var command = UUID.randomUUID();

        assertThat(mistaken(kase, command, now(kase).revision() - 1))
                .as("a page from before it was booked")
                .isInstanceOf(Change.Stale.class);
        assertThat(booking(kase).state()).isEqualTo(Booking.State.BOOKED);

        int revision = now(kase).revision();
        assertThat(mistaken(kase, command, revision)).isInstanceOf(Change.Changed.class);
        assertThat(mistaken(kase, command, revision)).as("sent twice").isInstanceOf(Change.AlreadyDone.class);
        assertThat(mistaken(kase, UUID.randomUUID(), now(kase).revision())).isInstanceOf(Change.Refused.class);

        assertThat(booking(kase).state()).isEqualTo(Booking.State.CANCELLED);
        assertThat(written(had, "cancelled")).hasSize(1);
        assertThat(story(kase)).containsOnlyOnce("appointment_cancelled").doesNotContain("appointment_untold");
        assertThat(desk.page(REG, "/desk/cases/" + kase.reference()))
                .contains("Appointment cancelled: Friday 4 December 2026, 10am");
        assertThat(family(kase).page()).contains("Your appointment was cancelled");
        assertThat(bookings.free(
                        "register_office",
                        "registration",
                        List.of(LocalDate.of(2026, 12, 4)),
                        LocalDate.of(2026, 12, 4).atStartOfDay(),
                        1))
                .containsExactly(had.day().atTime(had.at()));
        assertThat(bookings.take(
                        UUID.randomUUID(), had.id(), had.revision() + 1, Booking.Step.RESTORE, Actor.staff("rae")))
                .as("nobody can put back what its case does not need")
                .isInstanceOf(Bookings.Outcome.Stale.class);
    }

    @Test
    void saysWhoIsToBeCalledWhereNobodyCanBeWrittenTo() {
        var byPhone = new Reporter(null, "Lou Example", null, "01632960101", null, "en");
        var kase = booked(aBereavement().with("contact_by", "phone").by(byPhone), "2026-12-07T10:00");

        mistaken(kase, UUID.randomUUID(), now(kase).revision());

        assertThat(story(kase)).containsOnlyOnce("appointment_untold");
        assertThat(desk.page(REG, "/desk/cases/" + kase.reference()))
                .contains("There is no way to write to whoever had the appointment: call them");
    }

    @Test
    void staysWhereTheDeathIsOnlyToldToNobodyOrItsTimeIsOver() {
        var kept = booked(aBereavement(), "2026-12-08T10:00");
        act(kept, "hold", Map.of("why_hold", List.of("The family has not been told yet.")));
        act(kept, "never", Map.of("why_close", List.of("The family asked")));
        assertThat(booking(kept).state()).isEqualTo(Booking.State.BOOKED);

        var over = booked(aBereavement(), "2026-11-24T10:00");
        clock.set("2026-11-24T12:00");
        mistaken(over, UUID.randomUUID(), now(over).revision());
        assertThat(booking(over).state()).isEqualTo(Booking.State.BOOKED);
    }

    @Test
    void isTakenOverByTheCaseThatGoesOnAndGaveItsOwnUpSince() {
        var second = booked(aBereavement().by(MEG), "2026-12-09T10:00");
        clock.set("2026-11-23T10:30");
        var first = booked(aBereavement(), "2026-12-10T10:45");
        family(first).post(HERE + "/cancel", Map.of("revision", "1"));
        var had = booking(second);

        joined(second, first);

        assertThat(booking(first).id()).isEqualTo(had.id());
        assertThat(booking(first).state()).isEqualTo(Booking.State.BOOKED);
        assertThat(booking(first).words()).contains(first.reference().value());
        assertThat(bookings.about(second.reference().value())).isEmpty();
        assertThat(written(had, "cancelled")).isEmpty();
        assertThat(story(first)).containsOnlyOnce("appointment_taken_over");
        assertThat(story(second)).containsOnlyOnce("appointment_handed_over").doesNotContain("appointment_cancelled");
        assertThat(family(first).page()).contains("which is now yours too", "Wednesday 9 December 2026, 10am");
        assertThat(family(second).page()).contains("Your appointment stands");
        assertThat(desk.page(REG, "/desk/cases/" + first.reference()))
                .contains("Appointment taken over from a report of the same death: Wednesday 9 December 2026, 10am");

        assertThat(family(first).post(HERE + "/cancel", Map.of("revision", "2")))
                .hasStatus3xxRedirection();
        assertThat(written(had, "cancelled")).as("who comes is told").hasSize(1);
    }

    @Test
    void isGivenUpWhereTheCaseThatGoesOnHasOneOrNeedsNone() {
        for (var first : List.of(
                booked(aBereavement(), "2026-12-11T10:00"),
                aBereavement().with("registered", "registered").openedIn(cases),
                aBereavement().with("registered", "coroner").openedIn(cases))) {
            var before = bookings.about(first.reference().value());
            var second = booked(aBereavement().by(MEG), "2026-12-14T10:00");
            var had = booking(second);

            joined(second, first);

            assertThat(booking(second).state()).isEqualTo(Booking.State.CANCELLED);
            assertThat(bookings.about(first.reference().value())).isEqualTo(before);
            assertThat(written(had, "cancelled")).singleElement().isEqualTo("meg@example.org");
            assertThat(story(second)).containsOnlyOnce("appointment_cancelled");
        }
    }

    private void joined(Case second, Case first) {
        var command = UUID.randomUUID();
        int revision = now(second).revision();
        var roles = Set.of("registrar");
        assertThat(likes.join(UUID.randomUUID(), now(second), revision, now(first), MAY, Set.of("contact_centre")))
                .as("not for them")
                .isInstanceOf(Change.Refused.class);
        assertThat(booking(second).state()).isEqualTo(Booking.State.BOOKED);
        assertThat(likes.join(command, now(second), revision, now(first), MAY, roles))
                .isInstanceOf(Change.Changed.class);
        assertThat(likes.join(command, now(second), revision, now(first), MAY, roles))
                .as("sent twice")
                .isInstanceOf(Change.AlreadyDone.class);
    }

    private Change mistaken(Case kase, UUID command, int revision) {
        return cases.act(
                command,
                kase.reference(),
                revision,
                "mistake_first",
                MAY,
                Set.of("bereavement_manager"),
                Map.of("why_close", List.of("Another person of the same name")));
    }

    private void act(Case kase, String action, Map<String, List<String>> typed) {
        assertThat(cases.act(
                        UUID.randomUUID(),
                        kase.reference(),
                        now(kase).revision(),
                        action,
                        MAY,
                        Set.of("bereavement_manager"),
                        typed))
                .isInstanceOf(Change.Changed.class);
    }

    private Case booked(Requests death, String at) {
        var kase = death.with("registered", "not_yet").openedIn(cases);
        assertThat(family(kase).post(HERE, Map.of("time", time(at)))).hasStatus3xxRedirection();
        assertThat(booking(kase).state()).isEqualTo(Booking.State.BOOKED);
        return kase;
    }

    private static String time(String at) {
        return "register_office.registration " + at;
    }

    private Booking booking(Case kase) {
        return bookings.about(kase.reference().value()).orElseThrow();
    }

    /// To whom it was written that their booking is no more.
    private List<String> written(Booking booking, String what) {
        return messages.about("booking/" + booking.id()).stream()
                .map(sent -> sent.message())
                .filter(message -> message.subject().toLowerCase().contains(what))
                .map(message -> message.recipient())
                .toList();
    }

    private List<String> story(Case kase) {
        return cases.timeline(now(kase)).stream().map(TimelineEntry::type).toList();
    }

    private Case now(Case kase) {
        return cases.find(kase.reference()).orElseThrow();
    }

    private Follower family(Case kase) {
        return Follower.of(kase.reference(), 0, tracking, mvc);
    }
}
