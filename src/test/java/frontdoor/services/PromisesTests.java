package frontdoor.services;

import static frontdoor.services.Deciding.BIN;
import static frontdoor.services.Deciding.MONDAY;
import static frontdoor.services.Deciding.act;
import static frontdoor.services.Deciding.clock;
import static frontdoor.services.Deciding.command;
import static frontdoor.services.Deciding.decide;
import static frontdoor.services.Deciding.decided;
import static frontdoor.services.Deciding.london;
import static frontdoor.services.Deciding.open;
import static frontdoor.services.Deciding.opening;
import static frontdoor.services.Deciding.tick;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.services.ClockState.End;
import frontdoor.services.Decision.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The clocks of a service's standards: when they start, stand still, are lengthened, warn and end.
class PromisesTests {

    private final Service bins = Files.service("missed_bin");
    private final Service everything = Files.service("everything");

    @Test
    void startsAPromiseToTheEndOfItsLastDay() {
        var clock = clock(open(bins, BIN), "emptied");

        assertThat(clock.dueAt()).isEqualTo(london("2026-03-04T23:59:59"));
        assertThat(clock.warnAt()).isEqualTo(london("2026-03-03T23:59:59"));
        assertThat(clock.nextAt()).isEqualTo(clock.warnAt());
    }

    @Test
    void stopsAPromiseInTimeOrLate() {
        var opened = open(bins, BIN);

        var inTime = act(
                bins, opened, "collected", "crew", london("2026-03-04T23:59:59").plusMillis(500));
        var late = act(bins, opened, "collected", "crew", london("2026-03-05T00:00"));
        assertThat(clock(decided(inTime), "emptied").end()).isEqualTo(End.MET);
        assertThat(clock(decided(late), "emptied").end()).isEqualTo(End.MISSED);
    }

    @Test
    void standsStillWhileTheResidentIsAsked() {
        var asked = decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, Map.of("question", "Which?")));
        assertThat(clock(asked, "emptied").isPaused()).isTrue();

        var answered = decided(
                act(bins, asked, "answered", "resident", london("2026-03-04T10:00"), Map.of("answer", "The left one")));
        assertThat(clock(answered, "emptied").isRunning()).isTrue();
        assertThat(clock(answered, "emptied").dueAt()).isEqualTo(london("2026-03-06T23:59:59"));
    }

    @Test
    void warnsThenMovesALateCaseAndTells() {
        var opened = open(bins, BIN);
        var clock = clock(opened, "emptied");

        var warned = decided(tick(bins, opened, "emptied", london("2026-03-03T23:59:59")));
        assertThat(warned.effects()).endsWith(new Effect.Warn("emptied", Effect.Lateness.AT_RISK, List.of("owner")));
        assertThat(clock(warned, "emptied").nextAt()).isEqualTo(clock.dueAt());

        var late = decided(tick(bins, warned, "emptied", clock.dueAt().plusSeconds(1)));
        assertThat(late.effects())
                .endsWith(new Effect.Warn("emptied", Effect.Lateness.LATE, List.of("owner", "waste_supervisor")));
        assertThat(late.next().queue()).isEqualTo("waste_office");
        assertThat(clock(late, "emptied").nextAt()).isNull();
        assertThat(decided(tick(bins, late, "emptied", clock.dueAt().plusSeconds(2)))
                        .effects())
                .isEmpty();
    }

    @Test
    void warnsAtTheVeryMomentAndNotANanosecondBefore() {
        var opened = open(bins, BIN);
        var warnAt = clock(opened, "emptied").warnAt();

        assertThat(decided(tick(bins, opened, "emptied", warnAt.minusNanos(1))).next())
                .isEqualTo(opened.next());
        assertThat(decided(tick(bins, opened, "emptied", warnAt)).effects())
                .contains(new Effect.Warn("emptied", Effect.Lateness.AT_RISK, List.of("owner")));
    }

    /// The last second counts to its end.
    @Test
    void isLateWhenTheLastSecondIsOverAndNotANanosecondBefore() {
        var warned = decided(tick(bins, open(bins, BIN), "emptied", london("2026-03-03T23:59:59")));
        var due = clock(warned, "emptied").dueAt();
        var over = due.plusSeconds(1);

        assertThat(decided(tick(bins, warned, "emptied", due)).next()).isEqualTo(warned.next());
        assertThat(decided(tick(bins, warned, "emptied", over.minusNanos(1))).next())
                .isEqualTo(warned.next());
        assertThat(decided(tick(bins, warned, "emptied", over)).effects())
                .contains(new Effect.Warn("emptied", Effect.Lateness.LATE, List.of("owner", "waste_supervisor")));
    }

    @Test
    void extendsAPromiseOnceByEachAction() {
        var working = open(everything, Map.of("tell", false));
        var extended = decided(act(everything, working, "more_time", "officer", MONDAY));

        assertThat(clock(working, "reply").dueAt()).isEqualTo(london("2026-03-16T23:59:59"));
        assertThat(clock(extended, "reply").dueAt()).isEqualTo(london("2026-03-23T23:59:59"));
        assertThat(act(everything, extended, "more_time", "officer", MONDAY)).isInstanceOf(Refused.class);
    }

    @Test
    void aBrokenPromiseIsMissedHoweverTheCaseCloses() {
        var opened = open(everything, Map.of("tell", false));
        var due = clock(opened, "first_go").dueAt();

        var inTime = decided(act(everything, opened, "give_up", "officer", due));
        assertThat(clock(inTime, "first_go").end()).isEqualTo(End.ENDED);
        var late = decided(act(everything, opened, "give_up", "officer", due.plusSeconds(1)));
        assertThat(clock(late, "first_go").end()).isEqualTo(End.MISSED);
        var noticed = decided(tick(everything, opened, "first_go", due.plusSeconds(1)));
        assertThat(clock(decided(act(everything, noticed, "give_up", "officer", due.plusSeconds(2))), "first_go")
                        .end())
                .isEqualTo(End.MISSED);
    }

    @Test
    void tellsStepByStepWhileAPromiseIsStillNotKept() {
        var opened = open(everything, Map.of("tell", false, "received", "2026-02-02"));
        var due = clock(opened, "from_receipt").dueAt(); // Monday 2 March

        var late = decided(tick(everything, opened, "from_receipt", due.plusSeconds(1)));
        assertThat(late.effects())
                .endsWith(new Effect.Warn("from_receipt", Effect.Lateness.LATE, List.of("owner", "leader", "officer")));
        var first = clock(late, "from_receipt.still.1");
        assertThat(first.dueAt()).isEqualTo(london("2026-03-06T23:59:59"));

        assertThat(decided(tick(everything, late, first.key(), first.dueAt().minusSeconds(1)))
                        .effects())
                .isEmpty();
        var told = decided(tick(everything, late, first.key(), first.dueAt()));
        assertThat(told.effects())
                .endsWith(new Effect.Warn("from_receipt", Effect.Lateness.STILL_LATE, List.of("leader")));
        assertThat(decided(tick(everything, told, first.key(), first.dueAt())).effects())
                .isEmpty();

        var ended = decided(act(everything, told, "give_up", "officer", first.dueAt()));
        assertThat(clock(ended, "from_receipt.still.2").end()).isEqualTo(End.ENDED);
    }

    @Test
    void startsAClockOfItsOwnKind() {
        var working = open(everything, Map.of("tell", false, "received", "2026-02-27"));

        assertThat(clock(working, "from_receipt").dueAt()).isEqualTo(london("2026-03-27T23:59:59"));
        assertThat(working.next().clocks()).doesNotContainKey("check_in_time");
        var done = decided(act(everything, working, "done", "officer", MONDAY));
        assertThat(clock(done, "check_in_time").isRunning()).isTrue();
    }

    @Test
    void startsAClockAgainOnlyWhereTheFileSaysSo() {
        var later = MONDAY.plusSeconds(86_400);
        var working = open(everything, Map.of("tell", false));
        var done = decided(act(everything, working, "done", "officer", MONDAY));
        var again = decided(decide(everything, done, command("redo", "officer", "pat", Map.of()), later));

        assertThat(clock(done, "each_go").end()).isEqualTo(End.MET);
        assertThat(clock(again, "each_go").startedAt()).isEqualTo(later);
        assertThat(clock(again, "first_go").end()).isEqualTo(End.MET);
    }

    @Test
    void keepsTheRuleThatWasInForceWhenTheClockStarted() {
        var before = decided(Decide.decide(
                everything,
                CaseState.none(),
                opening(Map.of("tell", false)),
                Files.NO_FACTS,
                london("2026-01-31T12:00")));

        assertThat(clock(before, "reply").dueAt()).isEqualTo(london("2026-02-27T23:59:59"));
    }
}
