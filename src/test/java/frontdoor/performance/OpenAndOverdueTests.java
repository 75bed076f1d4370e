package frontdoor.performance;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The figure that is counted from clocks as the engine leaves them: running, standing still, and ended since.
@SpringBootTest
class OpenAndOverdueTests {

    @Autowired
    Cases cases;

    @Autowired
    Scorecard scorecard;

    @Autowired
    SettableClock clock;

    @Test
    void aCaseThatWasOverdueAtTheEndOfAMonthStaysInThatMonthsFigure() {
        clock.set("2026-10-27T09:30");
        var closedInTime = aMissedBin().openedIn(cases);
        var overdue = aMissedBin().openedIn(cases);
        var waiting = aMissedBin().openedIn(cases);
        clock.set("2026-10-28T09:30");
        act(closedInTime, "collected", "crew", Map.of());
        act(waiting, "ask_more", "waste_officer", Map.of("question", List.of("Which gate?")));
        assertThat(counted("2026-10")).isEmpty();

        clock.set("2026-10-30T09:30");
        assertThat(counted("2026-10")).containsExactly(overdue.reference().value());

        clock.set("2026-11-02T09:30");
        act(overdue, "ask_more", "waste_officer", Map.of("question", List.of("Too late?")));
        assertThat(counted("2026-11"))
                .as("paused too late")
                .containsExactly(overdue.reference().value());
        act(overdue, "answered", "contact_centre", Map.of("answer", List.of("The left one")));
        act(overdue, "collected", "crew", Map.of());

        assertThat(counted("2026-10")).containsExactly(overdue.reference().value());
        assertThat(counted("2026-11")).isEmpty();
    }

    /// The references behind the figure, which has to be as many.
    private List<String> counted(String month) {
        var measure = scorecard.measure("open_and_overdue").orElseThrow();
        var period = Period.of(YearMonth.parse(month));
        var rows = scorecard.rows(measure, period, Filter.ALL, null, 100);
        assertThat(scorecard.figure(measure, period, Filter.ALL).value()).isEqualTo(BigDecimal.valueOf(rows.size()));
        return rows.stream().map(CountedRow::reference).toList();
    }

    private void act(Case kase, String action, String role, Map<String, List<String>> input) {
        var now = cases.find(kase.reference()).orElseThrow();
        assertThat(cases.act(
                        UUID.randomUUID(),
                        now.reference(),
                        now.revision(),
                        action,
                        Actor.staff("tam"),
                        Set.of(role),
                        input))
                .isInstanceOf(Change.Changed.class);
    }
}
