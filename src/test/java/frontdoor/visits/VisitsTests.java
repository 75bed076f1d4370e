package frontdoor.visits;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who comes in, from the token to the end; each test has a place of its own.
@SpringBootTest
class VisitsTests {

    private static final Actor RAE = Actor.staff("rae");

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private final String place = "place-" + UUID.randomUUID();

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void arrivingTwiceIsArrivingOnce() {
        var id = UUID.randomUUID();
        var first = visits.arrive(visitor(id, null), RAE);
        var again = visits.arrive(visitor(id, null), RAE);

        assertThat(again).isEqualTo(first);
        assertThat(first.token()).isEqualTo("A1");
        assertThat(arrive(null).token()).isEqualTo("A2");
        assertThat(visits.today(place)).hasSize(2);
    }

    @Test
    void anAppointmentWhoseTimeHasComeGoesFirstAndWhoIsEarlyWaits() {
        var early = arrive(clock.instant().plus(Duration.ofHours(1)));
        var walkIn = arrive(null);
        var due = arrive(clock.instant());

        assertThat(next("Desk 1")).isEqualTo(due.token());
        assertThat(next("Desk 2")).isEqualTo(walkIn.token());
        assertThat(next("Desk 3")).isEqualTo(early.token());
        assertThat(visits.callNext(UUID.randomUUID(), place, "Desk 4", RAE, null))
                .isInstanceOf(Called.Nobody.class);
    }

    @Test
    void desksThatAskAtOnceGetDifferentVisitors() throws Exception {
        for (int each = 0; each < 12; each++) {
            arrive(null);
        }
        var asked = new ArrayList<Callable<Called>>();
        for (int desk = 0; desk < 12; desk++) {
            var name = "Desk " + desk;
            asked.add(() -> visits.callNext(UUID.randomUUID(), place, name, RAE, null));
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            var tokens = new ArrayList<String>();
            for (Future<Called> called : threads.invokeAll(asked)) {
                tokens.add(((Called.Next) called.get()).visit().token());
            }
            assertThat(tokens).hasSize(12).doesNotHaveDuplicates();
        }
    }

    @Test
    void theSameCommandAtOnceCallsOneVisitorAndADeskHasOne() throws Exception {
        arrive(null);
        arrive(null);
        var command = UUID.randomUUID();
        Callable<Called> press = () -> visits.callNext(command, place, "Desk 1", RAE, null);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var called : threads.invokeAll(java.util.List.of(press, press, press, press))) {
                called.get();
            }
        }
        assertThat(visits.today(place))
                .filteredOn(each -> each.state() == Visit.State.CALLED)
                .hasSize(1);
        assertThat(visits.callNext(UUID.randomUUID(), place, "Desk 1", RAE, null))
                .isInstanceOf(Called.Busy.class);
    }

    @Test
    void aSlipIsUndoneAndTheSecondOfTwoIsRefused() {
        var visit = arrive(null);
        var left = take(visit, Step.LEAVE);
        assertThat(visits.today(place)).isEmpty();

        var back =
                visits.undo(UUID.randomUUID(), visit.id(), left.revision(), RAE).orElseThrow();
        assertThat(back.state()).isEqualTo(Visit.State.WAITING);
        assertThat(back.endedAt()).isNull();
        assertThat(visits.undo(UUID.randomUUID(), visit.id(), back.revision(), RAE))
                .isEmpty();
        assertThat(visits.take(UUID.randomUUID(), visit.id(), 1, Step.LEAVE, null, RAE, null))
                .isEmpty();
    }

    @Test
    void theWaitRunsFromTheTimeGivenAndIsOneContactHoweverItEnds() {
        var visit = arrive(clock.instant().plus(Duration.ofMinutes(5)));
        clock.set("2026-11-23T09:44");
        var seen = take(visit, Step.SEE);
        var again =
                visits.undo(UUID.randomUUID(), visit.id(), seen.revision(), RAE).orElseThrow();
        var ended = take(take(again, Step.SEE), Step.END);

        assertThat(ended.waited(clock.instant())).isEqualTo(Duration.ofMinutes(9));
        assertThat(jdbc.sql("select late from visits.fact where id = :id")
                        .param("id", visit.id())
                        .query(Double.class)
                        .single())
                .isEqualTo(540);
        assertThat(jdbc.sql("select count(*) from contacts.contact where source_reference = :source")
                        .param("source", "conversation:" + visit.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoIsLateWaitsFromArriving() {
        var late = arrive(clock.instant().minus(Duration.ofMinutes(20)));
        clock.set("2026-11-23T09:33");
        assertThat(late.waited(clock.instant())).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void tokensStayShortAndNeverMeet() {
        assertThat(jdbc.sql("select count(distinct visits.token(n)) from generate_series(1, 2000) n")
                        .query(Long.class)
                        .single())
                .isEqualTo(2000);
    }

    private Visit take(Visit visit, Step step) {
        return visits.take(UUID.randomUUID(), visit.id(), visit.revision(), step, null, RAE, null)
                .orElseThrow();
    }

    private String next(String desk) {
        return ((Called.Next) visits.callNext(UUID.randomUUID(), place, desk, RAE, null))
                .visit()
                .token();
    }

    private Visit arrive(@Nullable Instant appointment) {
        return visits.arrive(visitor(UUID.randomUUID(), appointment), RAE);
    }

    private NewVisit visitor(UUID id, @Nullable Instant appointment) {
        return new NewVisit(id, place, appointment, "missed_bin", null, null, "Lou Sample", null, null);
    }
}
