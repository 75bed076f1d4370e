package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.services.CaseState;
import frontdoor.services.ClockState;
import frontdoor.services.Command;
import frontdoor.services.Decide;
import frontdoor.services.Decision;
import frontdoor.services.Effect;
import frontdoor.services.Facts;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One case lived once more under some version of its service: the same answers, the same commands at the same times.
/// Pure: nothing is read and nothing is written.
final class Rerun {

    private static final int MOST_TICKS = 200;

    private final Service service;
    private final Facts facts;
    private final List<String> stages = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private CaseState state = CaseState.none();
    private @Nullable String stuckAt;
    private String reason = "";

    private Rerun(Service service, Facts facts) {
        this.service = service;
        this.facts = facts;
    }

    /// @param stages that it went through, in order
    /// @param stuckAt the first action that could not be taken, where the rerun stopped; null if all could
    /// @param reason why it could not
    record End(
            List<String> stages,
            CaseState state,
            List<String> letters,
            @Nullable String stuckAt,
            String reason) {}

    /// @param commands what people did after it was opened
    /// @param until its own clocks run until then
    static End of(Service service, Case kase, List<TimelineEntry> commands, Facts facts, Instant until) {
        var rerun = new Rerun(service, facts);
        var open =
                new Command.Open(kase.channel(), Actor.ANONYMOUS, kase.state().answers());
        rerun.decide(open, kase.openedAt(), "open");
        for (var entry : commands) {
            rerun.runClocks(entry.at());
            if (rerun.stuckAt == null) {
                rerun.again(entry);
            }
        }
        rerun.runClocks(until);
        return new End(rerun.stages, rerun.state, rerun.letters, rerun.stuckAt, rerun.reason);
    }

    private void again(TimelineEntry entry) {
        var action = entry.action();
        if (entry.type().equals("reopened")) {
            decide(new Command.Reopen(entry.said()), entry.at(), "reopen");
        } else if (action == null) {
            finishAgain(entry);
        } else {
            decide(new Command.Act(action, entry.actor(), roles(action), entry.said()), entry.at(), action);
        }
    }

    private void finishAgain(TimelineEntry entry) {
        if (entry.type().equals("referred_again")) {
            lines(entry, "referred").forEach(line -> decide(new Command.ReferAgain(line), entry.at(), "refer"));
            return;
        }
        var notDone = lines(entry, "not_done");
        if (!notDone.isEmpty()) {
            decide(new Command.Finish(notDone, false), entry.at(), "finish");
        }
        if (notDone.isEmpty() || entry.particulars().containsKey("finished")) {
            decide(new Command.Finish(lines(entry, "finished")), entry.at(), "finish");
        }
    }

    private static Set<String> lines(TimelineEntry entry, String which) {
        return entry.particulars().get(which) instanceof Collection<?> lines
                ? lines.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    /// Whoever did it held one of its roles then; who holds which role is not the file's business.
    private Set<String> roles(String action) {
        var stage = state.stage() == null ? null : service.course().stages().get(state.stage());
        var found = stage == null ? null : stage.actions().get(action);
        return found == null ? Set.of() : Set.copyOf(found.by());
    }

    private void runClocks(Instant until) {
        for (int i = 0; i < MOST_TICKS && stuckAt == null; i++) {
            var next = state.clocks().values().stream()
                    .filter(clock ->
                            clock.nextAt() != null && !Cases.rings(clock).isAfter(until))
                    .min(Comparator.comparing(Cases::rings));
            if (next.isEmpty()) {
                return;
            }
            decide(
                    new Command.Tick(next.get().key()),
                    Cases.rings(next.get()),
                    next.get().key());
        }
    }

    private void decide(Command command, Instant at, String what) {
        switch (Decide.decide(service, state, command, facts, at)) {
            case Decision.Decided decided -> accept(decided);
            case Decision.Refused refused -> stuck(what, refused.reason());
            case Decision.Undecided open ->
                stuck(what, open.condition() + " needs " + String.join(", ", open.missing()));
        }
    }

    private void stuck(String what, String why) {
        stuckAt = what;
        reason = why;
    }

    private void accept(Decision.Decided decided) {
        var before = state.stage();
        state = decided.next();
        var now = state.stage();
        if (now != null && !Objects.equals(before, now)) {
            stages.add(now);
        }
        for (var effect : decided.effects()) {
            if (effect instanceof Effect.Send send) {
                letters.add(send.letter());
            }
        }
    }

    /// How a promise stands, in a word: `met`, `missed`, `ended`, `late`, `running` or `paused`.
    static String standing(ClockState clock) {
        var end = clock.end();
        if (end != null) {
            return end.name().toLowerCase(Locale.ROOT);
        }
        return clock.isPaused() ? "paused" : clock.lateAt() == null ? "running" : "late";
    }
}
