package frontdoor.services;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Decision.Decided;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The engine as the tests run it: a case is what the last decision left.
final class Deciding {

    static final Instant MONDAY = london("2026-03-02T09:30");
    static final Map<String, Object> BIN =
            Map.of("address", Map.of("uprn", "100000001"), "bin", "food", "put_out_by_7", true);
    static final Facts EMPTIED_YESTERDAY = Files.facts(Map.of("crew_log", "", "days_since_collection", 1L));

    private Deciding() {}

    static Decided openBadge(Service badges) {
        return open(
                badges, Map.of("applying_for", "me", "benefit", "dla", "registered_blind", false, "had_before", false));
    }

    static Map<String, Object> death(boolean registered, String had) {
        return Map.of(
                "in_area",
                true,
                "tenant",
                false,
                "registered",
                registered,
                "had",
                List.of(had),
                "may_share",
                List.of());
    }

    static Decided open(Service service, Map<String, Object> answers) {
        return decided(Decide.decide(service, CaseState.none(), opening(answers), EMPTIED_YESTERDAY, MONDAY));
    }

    static Command opening(Map<String, Object> answers) {
        return new Command.Open(Channel.WEB, Actor.ANONYMOUS, answers);
    }

    static Decision act(Service service, Decided at, String action, String role, Instant now) {
        return act(service, at, action, role, now, Map.of());
    }

    static Decision act(
            Service service, Decided at, String action, String role, Instant now, Map<String, Object> answers) {
        return decide(service, at, command(action, role, "sam", answers), now);
    }

    static Command command(String action, String role, String person, Map<String, Object> answers) {
        return new Command.Act(action, Actor.staff(person), Set.of(role), answers);
    }

    static Decision tick(Service service, Decided at, String clock, Instant now) {
        return decide(service, at, new Command.Tick(clock), now);
    }

    static Decision finish(Service service, Decided at, String... lines) {
        return decide(service, at, new Command.Finish(Set.of(lines)), MONDAY);
    }

    static Decision decide(Service service, Decided at, Command command, Instant now) {
        return Decide.decide(service, at.next(), command, EMPTIED_YESTERDAY, now);
    }

    static Decided decided(Decision decision) {
        assertThat(decision).isInstanceOf(Decided.class);
        return (Decided) decision;
    }

    static ClockState clock(Decided at, String key) {
        return at.next().clocks().get(key);
    }

    static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    static Instant london(String time) {
        return LocalDateTime.parse(time).atZone(CivilTime.ZONE).toInstant();
    }
}
