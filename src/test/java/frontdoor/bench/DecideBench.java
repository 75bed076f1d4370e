package frontdoor.bench;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.services.CaseState;
import frontdoor.services.Command;
import frontdoor.services.Decide;
import frontdoor.services.Decision.Decided;
import frontdoor.services.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// How many decisions one core makes in a second: a missed bin is opened, then emptied.
final class DecideBench {

    private static final int CASES = 25_000;
    private static final int ROUNDS = 8;

    private DecideBench() {}

    /// @return the middle one of several rounds, after the JDK has had time to compile
    static double perSecond() {
        var service = Files.service("missed_bin");
        var facts = Files.facts(Map.of("crew_log", "", "days_since_collection", 1L));
        var open = new Command.Open(
                Channel.WEB,
                Actor.ANONYMOUS,
                Map.of("address", Map.of("uprn", "1"), "bin", "recycling", "put_out_by_7", true, "lid_closed", true));
        var act = new Command.Act("collected", Actor.staff("sam"), Set.of("crew"), Map.of());
        var now = Instant.parse("2026-03-02T09:30:00Z");
        var rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int closed = 0;
            for (int i = 0; i < CASES; i++) {
                var opened = (Decided) Decide.decide(service, CaseState.none(), open, facts, now);
                var done = (Decided) Decide.decide(service, opened.next(), act, facts, now.plusSeconds(60));
                closed += done.next().isOpen() ? 0 : 1;
            }
            if (closed != CASES) {
                throw new IllegalStateException("Only %d cases were closed".formatted(closed));
            }
            rates[round] = 2 * CASES / ((System.nanoTime() - start) / 1e9);
        }
        var settled = Arrays.copyOfRange(rates, ROUNDS / 2, ROUNDS);
        Arrays.sort(settled);
        return settled[settled.length / 2];
    }
}
