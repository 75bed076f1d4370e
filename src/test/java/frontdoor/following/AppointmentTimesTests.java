package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.cases.Tracking;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import frontdoor.visits.Bookings;
import frontdoor.visits.NewBooking;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// When an appointment to register a death can be, and when not.
@SpringBootTest
@AutoConfigureMockMvc
class AppointmentTimesTests {

    private static final String TUESDAY = "register_office.registration 2026-11-24T10:45";
    private static final String HERE = "/your-appointment";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Bookings bookings;

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
    void cannotBeBookedWhileTheCoronerHasIt() {
        var kase = reported("coroner");
        var family = family(kase);

        assertThat(family.page())
                .contains("The coroner is looking into the death, so no time can be chosen yet.")
                .doesNotContain("Choose a time");
        assertThat(Follower.text(family.get(HERE)))
                .contains("so no time can be chosen yet")
                .doesNotContain("10:45am");
        assertThat(family.post(HERE, Map.of("time", TUESDAY))).hasRedirectedUrl(at(kase) + HERE + "?done=not_now");
        assertThatThrownBy(() -> bookings.book(
                        new NewBooking(
                                UUID.randomUUID(),
                                new NewBooking.Slot(
                                        "register_office",
                                        "registration",
                                        LocalDate.of(2026, 11, 24),
                                        LocalTime.of(10, 45)),
                                new NewBooking.Guest(null, "Pat", null),
                                null,
                                kase.reference().value()),
                        Actor.ANONYMOUS))
                .hasMessageContaining("nothing can be booked");
        assertThat(bookings.about(kase.reference().value())).isEmpty();
    }

    @Test
    void canBeBookedOnceTheCoronerHasFinishedAndKeepsThePromise() {
        var kase = reported("coroner");
        desk.act(REG, kase, "acknowledge_waiting", 1, Map.of("named_worker", "Reg", "tell_us_once", "later"));
        desk.act(REG, kase, "coroner_done", 2, Map.of("coroner_says", "to_register"));
        var family = family(kase);

        assertThat(family.post(HERE, Map.of("time", "register_office.registration 2026-11-30T10:00")))
                .hasRedirectedUrl(at(kase) + HERE + "?done=done");
        assertThat(cases.find(kase.reference())
                        .orElseThrow()
                        .state()
                        .clocks()
                        .get("after_coroner")
                        .isRunning())
                .isFalse();
    }

    @Test
    void hasTimesOfItsOwnWhereTheBurialMustBeSoonAndSaysWhomToCall() {
        var soon = reported(aBereavement().with("registered", "not_yet").with("urgent_burial", "true"));
        var other = reported("not_yet");
        var kept = "register_office.burials 2026-11-24T09:00";

        assertThat(Follower.text(family(soon).get(HERE)))
                .contains("Kept for those who cannot wait", "Tuesday 24 November 2026, 9am", "01632 960998");
        assertThat(Follower.text(family(other).get(HERE)))
                .doesNotContain("Kept for those", "Tuesday 24 November 2026, 9am", "01632 960998");
        assertThat(family(other).post(HERE, Map.of("time", kept))).hasRedirectedUrl(at(other) + HERE + "?done=taken");
        assertThat(family(soon).post(HERE, Map.of("time", kept))).hasRedirectedUrl(at(soon) + HERE + "?done=done");
    }

    @Test
    void goesToTwoAndNoMoreAtOneTime() {
        var time = Map.of("time", "register_office.registration 2026-12-03T10:00");
        var last = reported("not_yet");
        for (int each = 0; each < 2; each++) {
            var kase = reported("not_yet");
            assertThat(family(kase).post(HERE, time)).hasRedirectedUrl(at(kase) + HERE + "?done=done");
        }

        assertThat(family(last).post(HERE, time)).hasRedirectedUrl(at(last) + HERE + "?done=taken");
        assertThat(Follower.text(family(last).get(HERE + "?from=2026-12-03")))
                .contains("Thursday 3 December 2026, 10:45am")
                .doesNotContain("Thursday 3 December 2026, 10am");
    }

    @Test
    void isNotOfferedOnABankHoliday() {
        clock.set("2026-12-24T17:30");

        assertThat(Follower.text(family(reported("not_yet")).get(HERE)))
                .contains("Tuesday 29 December 2026, 10am")
                .doesNotContain("25 December", "28 December");
    }

    private Case reported(String registered) {
        return reported(aBereavement().with("registered", registered));
    }

    private Case reported(Requests death) {
        return death.openedIn(cases);
    }

    private Follower family(Case kase) {
        return Follower.of(kase.reference(), 0, tracking, mvc);
    }

    private static String at(Case kase) {
        return "/track/" + kase.reference();
    }
}
