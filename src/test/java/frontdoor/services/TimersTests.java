package frontdoor.services;

import static frontdoor.services.Deciding.BIN;
import static frontdoor.services.Deciding.MONDAY;
import static frontdoor.services.Deciding.act;
import static frontdoor.services.Deciding.clock;
import static frontdoor.services.Deciding.decided;
import static frontdoor.services.Deciding.london;
import static frontdoor.services.Deciding.open;
import static frontdoor.services.Deciding.openBadge;
import static frontdoor.services.Deciding.tick;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.services.ClockState.End;
import frontdoor.services.Decision.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the system does by itself when a stage has lasted long enough.
class TimersTests {

    private final Service bins = Files.service("missed_bin");
    private final Service badges = Files.service("blue_badge");

    @Test
    void actsByItselfWhenATimerRunsOut() {
        var asked = decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, Map.of("question", "Which?")));
        var timer = clock(asked, "with_resident.no_reply");
        assertThat(timer.dueAt()).isEqualTo(london("2026-03-09T23:59:59"));

        var early = decided(tick(bins, asked, timer.key(), timer.dueAt().minusNanos(1)));
        assertThat(early.effects()).isEmpty();
        assertThat(early.next()).isEqualTo(asked.next());

        var fired = decided(tick(bins, asked, timer.key(), timer.dueAt()));
        assertThat(fired.next().outcome()).isEqualTo("not_collected");
        assertThat(fired.effects()).endsWith(new Effect.Automatic(List.of("with_resident.no_reply")));
    }

    @Test
    void endsTheTimersOfAStageThatIsLeft() {
        var asked = decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, Map.of("question", "Which?")));
        var back = decided(act(bins, asked, "answered", "resident", MONDAY, Map.of("answer", "Left")));

        assertThat(clock(back, "with_resident.no_reply").end()).isEqualTo(End.ENDED);
        assertThat(decided(tick(bins, back, "with_resident.no_reply", MONDAY.plusSeconds(9_000_000)))
                        .effects())
                .isEmpty();
    }

    @Test
    void firesATimerOnceWhenItsActionStaysInTheStage() {
        var waiting = decided(act(
                badges, openBadge(badges), "need_more", "badge_officer", MONDAY, Map.of("what_is_missing", "Photo")));
        var due = clock(waiting, "waiting.remind").dueAt();

        var reminded = decided(tick(badges, waiting, "waiting.remind", due));
        assertThat(reminded.effects()).contains(new Effect.Send("need_more"));
        assertThat(clock(reminded, "waiting.lapse")).isEqualTo(clock(waiting, "waiting.lapse"));
        assertThat(decided(tick(badges, reminded, "waiting.remind", due.plusSeconds(60)))
                        .effects())
                .isEmpty();
    }

    @Test
    void letsNobodyActAsTheSystem() {
        var waiting =
                decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, Map.of("question", "Which?")));

        assertThat(act(bins, waiting, "no_reply", "system", MONDAY)).isInstanceOf(Refused.class);
    }
}
