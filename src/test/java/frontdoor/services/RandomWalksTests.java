package frontdoor.services;

import static frontdoor.services.Deciding.BIN;
import static frontdoor.services.Deciding.EMPTIED_YESTERDAY;
import static frontdoor.services.Deciding.MONDAY;
import static frontdoor.services.Deciding.command;
import static frontdoor.services.Deciding.death;
import static frontdoor.services.Deciding.decide;
import static frontdoor.services.Deciding.decided;
import static frontdoor.services.Deciding.open;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.services.Decision.Decided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Walks taken at random through each service: wherever a case gets to, something or somebody can move it on.
class RandomWalksTests {

    private final Service bins = Files.service("missed_bin");
    private final Service deaths = Files.service("bereavement");
    private final Service everything = Files.service("everything");

    @Test
    void neverLeavesACaseStuck() {
        var random = new Random(20260302);
        for (var service : List.of(bins, deaths, everything)) {
            for (int walk = 0; walk < 200; walk++) {
                walk(service, random);
            }
        }
    }

    private void walk(Service service, Random random) {
        var answers = service == deaths
                ? death(random.nextBoolean(), "library")
                : service == bins ? BIN : Map.<String, Object>of("tell", random.nextBoolean());
        var now = MONDAY;
        var at = open(service, answers);
        for (int step = 0; step < 30 && at.next().isOpen(); step++) {
            now = now.plusSeconds(random.nextInt(200_000));
            var moves = movesFrom(service, at.next());
            assertThat(moves).as("%s in %s", service.key(), at.next().stage()).isNotEmpty();
            at = decided(decide(service, at, moves.get(random.nextInt(moves.size())), now));
            assertThat(at.next().isOpen()).isEqualTo(at.next().outcome() == null);
            assertThat(at.next().isOpen()
                            || at.next().clocks().values().stream().allMatch(c -> c.endedAt() != null))
                    .isTrue();
        }
    }

    private List<Command> movesFrom(Service service, CaseState state) {
        var moves = new ArrayList<Command>();
        var stage = service.course().stages().get(state.stage());
        for (var action : stage.actions().values()) {
            for (var role : action.by()) {
                var given = new HashMap<String, Object>();
                action.ask().forEach(question -> given.put(question, "Something"));
                var command = command(action.key(), role, "person" + moves.size(), given);
                if (Decide.decide(service, state, command, EMPTIED_YESTERDAY, MONDAY) instanceof Decided) {
                    moves.add(command);
                }
            }
        }
        state.clocks().values().stream()
                .filter(ClockState::isRunning)
                .forEach(c -> moves.add(new Command.Tick(c.key())));
        return moves;
    }
}
