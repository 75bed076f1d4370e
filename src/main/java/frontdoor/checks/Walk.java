package frontdoor.checks;

import frontdoor.calendars.Span;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.services.CaseState;
import frontdoor.services.ClockState;
import frontdoor.services.Command;
import frontdoor.services.Decide;
import frontdoor.services.Decision;
import frontdoor.services.Effect;
import frontdoor.services.Example;
import frontdoor.services.Facts;
import frontdoor.services.Known;
import frontdoor.services.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One example, step by step. It stops at the first step that cannot be taken; what was expected is compared after
/// each.
final class Walk {

    /// When an example does not say: a Monday morning without a holiday near it.
    private static final LocalDateTime USUAL = LocalDateTime.of(2026, 3, 2, 10, 0);

    /// More ticks than this in one wait means that timers start each other without end.
    private static final int MOST_TICKS = 1_000;

    private final Service service;
    private final Example example;
    private final Spot spot;
    private final Seen seen;
    private final Faults faults;
    private final Facts facts;
    private final AnswersFit fit;
    private final Casting casting;
    private Instant now;
    private CaseState state = CaseState.none();
    private List<Effect> effects = new ArrayList<>();
    private final List<Effect> allEffects = new ArrayList<>();

    Walk(Service service, Example example, Spot spot, Seen seen, Faults faults) {
        this.service = service;
        this.example = example;
        this.spot = spot;
        this.seen = seen;
        this.faults = faults;
        this.casting = new Casting(service, faults);
        this.fit = new AnswersFit(service, example.channel(), faults);
        this.facts = ExampleFacts.of(example);
        var on = example.on();
        this.now = (on == null ? USUAL : on).atZone(CivilTime.ZONE).toInstant();
    }

    void play() {
        var asked =
                fit.check(spot.at("answers"), service.asking().questions(), Map.of(), example.answers(), this::known);
        var open = new Command.Open(example.channel(), Actor.ANONYMOUS, example.answers());
        if (!taken(decide(open), spot, false)) {
            return;
        }
        expectations(spot.at("expect"), asked);
        var steps = spot.at("then").items();
        for (int i = 0; i < steps.size(); i++) {
            if (!step(example.then().get(i), steps.get(i))) {
                return;
            }
            expectations(steps.get(i).at("expect"), Set.of());
        }
    }

    private boolean step(Example.Step step, Spot at) {
        effects = new ArrayList<>();
        if (!state.isOpen() && !mayComeAfterTheEnd(step)) {
            faults.add(
                    at.pointer(),
                    Words.thing(at.at("do").pointer()) + " comes too late: the case ended in '" + state.outcome()
                            + "' before it.",
                    "Take it away, or let the example go another way.");
            return false;
        }
        return switch (step) {
            case Example.Step.Reopen _ -> reopen(at);
            case Example.Step.Do act -> act(act, at);
            case Example.Step.Wait pause -> pause(Span.parse(pause.span()), at);
            case Example.Step.Finish finish ->
                taken(decide(new Command.Finish(Set.copyOf(finish.lines()))), at.at("finish"), false);
        };
    }

    /// Time passes after the end as well, and then it may be too late to open it again.
    private static boolean mayComeAfterTheEnd(Example.Step step) {
        return step instanceof Example.Step.Reopen || step instanceof Example.Step.Wait;
    }

    private boolean reopen(Spot at) {
        var outcome = state.outcome();
        var decision = decide(new Command.Reopen(Map.of()));
        if (decision instanceof Decision.Decided && outcome != null) {
            seen.reopened().add(outcome);
        }
        return taken(
                decision, at.at("reopen"), at.at("expect", "refused").text().equals("true"));
    }

    private boolean act(Example.Step.Do act, Spot at) {
        boolean refused = at.at("expect", "refused").text().equals("true");
        var action = casting.action(act, state.stage());
        if (!refused && !casting.mayBeTaken(act, state.stage(), at)) {
            return false;
        }
        if (action != null && !refused) {
            fit.check(at.at("with"), service.asking().questions(action), state.answers(), act.with(), this::known);
        }
        var stage = state.stage();
        var decision = decide(new Command.Act(act.action(), Casting.actor(act), Set.of(act.role()), act.with()));
        if (decision instanceof Decision.Decided) {
            seen.actions().add(stage + "." + act.action());
        }
        return taken(decision, at.at("do"), refused);
    }

    /// Time passes: the same time of day so many days later, with whatever falls due on the way.
    private boolean pause(Span span, Spot at) {
        var until = ExampleFacts.later(facts, now, span);
        var quiet = new HashSet<String>();
        for (int i = 0; i < MOST_TICKS; i++) {
            var clock = nextClock(until, quiet);
            if (clock.isEmpty()) {
                now = until;
                return true;
            }
            var due = clock.get().nextAt();
            var tick = Objects.requireNonNull(due).plusSeconds(1);
            now = tick.isAfter(until) ? until : tick;
            if (!taken(decide(new Command.Tick(clock.get().key())), at.at("wait"), false)) {
                return false;
            }
            var after = state.clocks().get(clock.get().key());
            if (after != null && due.equals(after.nextAt())) {
                quiet.add(after.key());
            }
        }
        faults.add(
                at.pointer(),
                "Timers start each other again and again while this waits.",
                "Let one of them lead to another stage.");
        return false;
    }

    private Optional<ClockState> nextClock(Instant until, Set<String> quiet) {
        return state.clocks().values().stream()
                .filter(clock -> clock.nextAt() != null && !quiet.contains(clock.key()))
                .filter(clock -> !Objects.requireNonNull(clock.nextAt()).isAfter(until))
                .min(Comparator.comparing(clock -> Objects.requireNonNull(clock.nextAt())));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(CivilTime.ZONE).toLocalDate();
    }

    private Decision decide(Command command) {
        return Decide.decide(service, state, command, facts, now);
    }

    private boolean taken(Decision decision, Spot at, boolean refused) {
        return switch (decision) {
            case Decision.Decided decided -> {
                accept(decided);
                if (refused) {
                    faults.add(
                            at.pointer(),
                            Words.thing(at.pointer() + "/do") + " expects the action to be refused, but it was taken.",
                            "");
                }
                yield !refused;
            }
            case Decision.Refused why -> {
                if (!refused) {
                    faults.add(at.pointer(), Words.thing(at.pointer()) + " cannot be taken. " + why.reason(), "");
                }
                yield refused;
            }
            case Decision.Undecided open -> {
                faults.add(
                        at.pointer(),
                        Words.thing(at.pointer() + "/x") + " cannot be decided: the condition '" + open.condition()
                                + "' needs " + Words.and(List.copyOf(open.missing())) + ".",
                        "Give the answer or fact in the example.");
                yield false;
            }
        };
    }

    private void accept(Decision.Decided decided) {
        state = decided.next();
        effects.addAll(decided.effects());
        allEffects.addAll(decided.effects());
        for (var effect : decided.effects()) {
            if (effect instanceof Effect.Automatic automatic) {
                seen.actions().addAll(automatic.steps());
            }
        }
        var outcome = state.outcome();
        if (outcome != null) {
            seen.outcomes().add(outcome);
        }
        seen.moments().add(known(state.answers()));
    }

    private Known known(Map<String, Object> answers) {
        return new Known(answers, facts, day(now), example.channel());
    }

    private void expectations(Spot expect, Set<String> asked) {
        new Expectations(service, state, effects, allEffects, asked, offered(), faults).compare(expect);
    }

    private Set<String> offered() {
        var offered = new LinkedHashSet<String>();
        if (state.isOpen()) {
            var roles = new HashSet<String>();
            service.course()
                    .stages()
                    .values()
                    .forEach(stage -> stage.actions().values().forEach(action -> roles.addAll(action.by())));
            roles.remove("system");
            Decide.offered(service, state, facts, roles, null, now).stream()
                    .filter(offer -> offer.missing().isEmpty())
                    .forEach(offer -> offered.add(offer.action().key()));
        }
        return offered;
    }
}
