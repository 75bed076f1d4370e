package frontdoor.services;

import frontdoor.calendars.TimeLimit;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.services.Decision.Refused;
import frontdoor.services.Decision.Undecided;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one pure function that decides what a command makes of a case. Live cases, the worked examples in a file
/// and the look ahead all run it; it reads no clock, no database and nothing but its arguments.
public final class Decide {

    private final Draft draft;
    private final Clocks clocks;
    private final Moves moves;
    private final Offers offers;

    private Decide(Draft draft) {
        this.draft = draft;
        this.clocks = new Clocks(draft);
        this.moves = new Moves(draft, clocks);
        this.offers = new Offers(draft);
    }

    /// An action of the case's stage that a role may take.
    ///
    /// @param missing keys of the questions and facts on which it still hangs; empty when it may be taken now
    public record Offer(Service.Action action, Set<String> missing) {}

    /// @param state [CaseState#none] to open a case
    public static Decision decide(Service service, CaseState state, Command command, Facts facts, Instant now) {
        var decide = new Decide(new Draft(service, state, facts, now));
        return switch (command) {
            case Command.Open open -> decide.open(open);
            case Command.Act act -> decide.act(act);
            case Command.Tick tick -> decide.tick(tick.clock());
            case Command.Finish finish -> decide.finish(finish);
            case Command.ReferAgain again -> decide.referAgain(again.line());
            case Command.AskAlso also -> decide.askAlso(also.ticked());
            case Command.Reopen _ -> decide.reopen();
        };
    }

    /// What somebody may do now, in the file's order.
    ///
    /// @param actor who asks, as [frontdoor.kernel.Actor#toString] writes it, or null for anybody of these roles
    public static List<Offer> offered(
            Service service, CaseState state, Facts facts, Set<String> roles, @Nullable String actor, Instant now) {
        return new Offers(new Draft(service, state, facts, now)).to(roles, actor);
    }

    /// Until when the person may say that it is not done; null if the case is open, or its outcome does not allow it.
    public static @Nullable Instant mayReopenUntil(Service service, CaseState state, Facts facts) {
        var outcome = service.terms().outcomes().get(String.valueOf(state.outcome()));
        return outcome == null || outcome.reopen() == null || state.enteredAt() == null
                ? null
                : facts.calendars().due(TimeLimit.of(outcome.reopen().within()), state.enteredAt());
    }

    private Decision open(Command.Open open) {
        if (draft.openedAt != null) {
            return new Refused("The case has been opened already");
        }
        draft.openedAt = draft.now;
        draft.channel = open.channel();
        keepRelevant(open.answers());
        draft.priority = priority();

        var line = start();
        clocks.opened();
        clocks.answered();
        moves.send(line.send());
        moves.move(line.to(), line.end());
        moves.followOn();
        return draft.decided();
    }

    private Decision act(Command.Act act) {
        var stage = draft.stage();
        var action = stage == null ? null : stage.actions().get(act.action());
        if (action == null) {
            return new Refused("The case has moved on: ‘%s’ cannot be done now".formatted(act.action()));
        }
        var refusal = offers.refusal(action, act.roles(), act.by().toString());
        if (refusal != null) {
            return new Refused(refusal);
        }
        return switch (draft.test(action.when())) {
            case Truth.Unknown(var missing) -> new Undecided(name(action.when()), missing);
            case Truth.Known(var holds) when holds -> act(action, act);
            case Truth.Known _ -> new Refused("‘%s’ does not apply to this case".formatted(action.title()));
        };
    }

    private Decision act(Service.Action action, Command.Act act) {
        for (var key : action.ask()) {
            var answer = act.answers().get(key);
            if (answer != null) {
                draft.answers.put(key, draft.offered(draft.service.asking().question(key), answer));
            }
        }
        var unanswered = offers.unanswered(action, act.answers());
        if (!unanswered.isEmpty()) {
            return new Refused("Answer first: " + String.join("; ", unanswered));
        }
        draft.priority = priority();
        clocks.answered();
        moves.take(action, act.by().toString());
        moves.followOn();
        return draft.decided();
    }

    private Decision tick(String clock) {
        new Ticking(draft, clocks, moves).tick(clock);
        return draft.decided();
    }

    private Decision finish(Command.Finish finish) {
        moves.finish(finish.lines(), finish.done());
        moves.followOn();
        return draft.decided();
    }

    private Decision referAgain(String line) {
        var refusal = moves.referAgain(line);
        return refusal == null ? draft.decided() : new Refused(refusal);
    }

    /// Whoever is told in the case's stage and was not is told now; in a stage that tells nobody nobody is.
    private Decision askAlso(Map<String, List<String>> ticked) {
        if (draft.stage == null) {
            return new Refused("The case has ended");
        }
        ticked.forEach((question, options) -> draft.answers.merge(question, List.copyOf(options), Decide::together));
        draft.priority = priority();
        clocks.answered();
        moves.tellRest();
        moves.followOn();
        return draft.decided();
    }

    private static Object together(Object before, Object more) {
        var all = new LinkedHashSet<Object>();
        for (var each : List.of(before, more)) {
            if (each instanceof Collection<?> options) {
                all.addAll(options);
            }
        }
        return List.copyOf(all);
    }

    private Decision reopen() {
        var until = mayReopenUntil(draft.service, draft.before, draft.facts);
        if (until == null) {
            return new Refused("A case that is open, or ended in this way, is not opened again");
        }
        if (draft.now.isAfter(until)) {
            return new Refused("It is too late to open the case again");
        }
        moves.reopen();
        moves.followOn();
        return draft.decided();
    }

    /// A question that is not asked has no answer, whatever was sent.
    private void keepRelevant(Map<String, Object> given) {
        for (var question : draft.service.asking().questions()) {
            var answer = given.get(question.key());
            if (answer != null && draft.holds(question.onlyIf())) {
                draft.answers.put(question.key(), draft.offered(question, answer));
            }
        }
    }

    private Service.Priority priority() {
        return draft.service.course().priorities().stream()
                .filter(line -> draft.holds(line.when()))
                .findFirst()
                .map(Service.PriorityLine::is)
                .orElse(Service.Priority.NORMAL);
    }

    /// The first line that is known to hold; the last one always does.
    private Service.Start start() {
        return draft.service.course().start().stream()
                .filter(line -> draft.holds(line.when()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(draft.service.key() + ": no last line of start"));
    }

    private static String name(When when) {
        return switch (when) {
            case When.Always _ -> "always";
            case When.Named(var condition, var negated) -> negated ? "not " + condition : condition;
            case When.Answered(var values) -> String.join(", ", values.keySet());
        };
    }
}
