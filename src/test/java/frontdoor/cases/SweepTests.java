package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Promises while time goes by: paused, broken, and cases that the system ends.
@SpringBootTest
class SweepTests {

    @Autowired
    Cases cases;

    @Autowired
    Sweep sweep;

    @Autowired
    Queues queues;

    @Autowired
    SettableClock clock;

    private Casework work;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        work = new Casework(cases);
    }

    @Test
    void pausesThePromiseWhileTheResidentIsAsked() {
        var kase = aMissedBin().openedIn(cases);

        work.act(kase, "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?")));
        assertThat(work.find(kase.reference()).dueAt()).isNull();
        clock.set("2026-11-25T09:30");
        work.act(
                work.find(kase.reference()), "answered", Set.of("resident"), Map.of("answer", List.of("The left one")));

        assertThat(work.find(kase.reference()).dueAt()).isEqualTo(Instant.parse("2026-11-27T23:59:59Z"));
    }

    @Test
    void noticesABrokenPromiseAndMovesTheCaseToTheOffice() {
        var kase = aMissedBin().openedIn(cases);

        clock.set("2026-11-25T08:00");
        sweepAll();
        clock.set("2026-11-26T08:00");
        sweepAll();

        var late = work.find(kase.reference());
        assertThat(late.late()).isTrue();
        assertThat(late.state().queue()).isEqualTo("waste_office");
        assertThat(queues.page(QueueFilter.all("waste_office"), null).lines())
                .filteredOn(line -> line.reference().equals(kase.reference()))
                .extracting(QueueLine::brokenAt)
                .containsExactly(kase.dueAt());
        assertThat(cases.timeline(late)).extracting(TimelineEntry::type).contains("warned", "late");
    }

    @Test
    void endsACaseThatNobodyAnswers() {
        var kase = aMissedBin().openedIn(cases);
        work.act(kase, "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?")));

        clock.set("2026-12-01T08:00");
        sweepAll();

        assertThat(work.find(kase.reference()).state().outcome()).isEqualTo("no_reply");
    }

    /// The database keeps microseconds.
    @Test
    void endsACaseAtTheVeryMomentAndNotAMicrosecondBefore() {
        var kase = aMissedBin().openedIn(cases);
        work.act(kase, "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?")));
        var due = work.find(kase.reference())
                .state()
                .clocks()
                .get("with_resident.no_reply")
                .dueAt();

        clock.set(due.minusNanos(1000));
        sweep.run();
        assertThat(work.find(kase.reference()).isOpen()).isTrue();

        clock.set(due);
        sweep.run();
        assertThat(work.find(kase.reference()).state().outcome()).isEqualTo("no_reply");
        assertThat(work.find(kase.reference()).closedAt()).isEqualTo(due);
    }

    @Test
    void breaksAPromiseWhenItsLastSecondIsOverAndNotAMicrosecondBefore() {
        var kase = aMissedBin().openedIn(cases);
        clock.set("2026-11-25T08:00");
        sweep.run();
        var over = kase.dueAt().plusSeconds(1);

        clock.set(over.minusNanos(1000));
        sweep.run();
        assertThat(work.find(kase.reference()).late()).isFalse();

        clock.set(over);
        sweep.run();
        assertThat(work.find(kase.reference()).late()).isTrue();
    }

    private void sweepAll() {
        for (int i = 0; i < 20 && sweep.run() > 0; i++) {
            assertThat(i).as("a sweep must come to an end").isLessThan(19);
        }
    }
}
