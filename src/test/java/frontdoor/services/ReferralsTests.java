package frontdoor.services;

import static frontdoor.services.Deciding.MONDAY;
import static frontdoor.services.Deciding.act;
import static frontdoor.services.Deciding.clock;
import static frontdoor.services.Deciding.death;
import static frontdoor.services.Deciding.decided;
import static frontdoor.services.Deciding.finish;
import static frontdoor.services.Deciding.open;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.services.CaseState.ReferralState;
import frontdoor.services.ClockState.End;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Telling others: each line whose condition holds, until all have answered.
class ReferralsTests {

    private final Service deaths = Files.service("bereavement");
    private final Service everything = Files.service("everything");

    @Test
    void tellsThoseWhoseConditionHoldsAndEndsWhenAllHaveAnswered() {
        var opened = open(deaths, death(true, "care"));
        assertThat(opened.next().referrals()).containsOnlyKeys("council_tax", "electoral", "adult_care");

        var one = decided(finish(deaths, opened, "council_tax"));
        assertThat(one.next().stage()).isEqualTo("telling");
        var all = decided(finish(deaths, one, "electoral", "adult_care"));
        assertThat(all.next().outcome()).isEqualTo("told");
        assertThat(clock(all, "everyone_told").end()).isEqualTo(End.MET);
    }

    @Test
    void takesBackWhatWasSaidInError() {
        var opened = open(deaths, death(true, "care"));
        var mistake =
                decided(act(deaths, opened, "mistake", "bereavement_manager", MONDAY, Map.of("why_close", "Wrong")));

        assertThat(mistake.next().referrals().values()).containsOnly(ReferralState.RETRACTED);
        assertThat(mistake.effects()).contains(new Effect.Retract("electoral"));
    }

    @Test
    void tellsOfWhatIsTickedLaterOnlyThoseWhomNobodyTold() {
        var opened = open(deaths, death(true, "care"));

        var ticked = decided(also(opened, Map.of("had", List.of("library", "care"))));
        assertThat(ticked.effects()).containsExactly(new Effect.Refer("library"));
        assertThat(ticked.next().answers()).containsEntry("had", List.of("care", "library"));
        assertThat(decided(also(ticked, Map.of("had", List.of("library")))).effects())
                .isEmpty();

        var before = open(deaths, death(false, "care"));
        assertThat(decided(also(before, Map.of("had", List.of("library")))).effects())
                .as("a stage that tells nobody")
                .isEmpty();
        var over = decided(act(deaths, opened, "mistake", "bereavement_manager", MONDAY, Map.of("why_close", "Wrong")));
        assertThat(also(over, Map.of("had", List.of("library")))).isInstanceOf(Decision.Refused.class);
    }

    private Decision also(Decision.Decided at, Map<String, List<String>> ticked) {
        return Deciding.decide(deaths, at, new Command.AskAlso(ticked), MONDAY);
    }

    @Test
    void finishesAFanOutThatTellsNobodyAtOnce() {
        var opened = open(everything, Map.of("tell", false));

        assertThat(opened.next().stage()).isEqualTo("working");
        assertThat(opened.effects()).contains(new Effect.Automatic(List.of("telling.told")));
    }
}
