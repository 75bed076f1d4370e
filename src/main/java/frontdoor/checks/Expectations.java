package frontdoor.checks;

import static java.util.stream.Collectors.toCollection;

import frontdoor.kernel.CivilTime;
import frontdoor.services.CaseState;
import frontdoor.services.CaseState.ReferralState;
import frontdoor.services.ClockState;
import frontdoor.services.Effect;
import frontdoor.services.Service;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an example expects after a step, against what happened.
///
/// @param step what this step brought about
/// @param all what the example has brought about so far
/// @param asked the service's questions that were asked; empty after the first step
/// @param offered actions that somebody may now take
record Expectations(
        Service service,
        CaseState state,
        List<Effect> step,
        List<Effect> all,
        Set<String> asked,
        Set<String> offered,
        Faults faults) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK);

    void compare(Spot expect) {
        expect.entries().forEach(this::one);
    }

    private void one(Spot spot) {
        switch (spot.name()) {
            case "stage" -> same(spot, "the stage", state.stage());
            case "outcome" -> same(spot, "the outcome", state.outcome());
            case "queue" -> same(spot, "the queue", state.queue());
            case "priority" ->
                same(spot, "the priority", state.priority().name().toLowerCase(Locale.ROOT));
            case "asked" -> each(spot, "to be asked", asked::contains);
            case "not_asked" -> each(spot, "not to be asked", key -> !asked.contains(key));
            case "sent" -> among(spot, "the letter", letters());
            case "not_sent" -> each(spot, "not to be sent", key -> !letters().contains(key));
            case "told" -> exactly(spot, told());
            case "referred" -> exactly(spot, state.referrals().keySet());
            case "not_referred" ->
                each(spot, "not to be referred to", key -> !state.referrals().containsKey(key));
            case "retracted" -> exactly(spot, retracted());
            case "offered" -> among(spot, "to be offered", offered);
            case "not_offered" -> each(spot, "not to be offered", key -> !offered.contains(key));
            case "granted" -> among(spot, "to be granted", named(Effect.Issue.class, Effect.Issue::grant));
            case "fees" -> fees(spot);
            case "due" -> spot.entries().forEach(this::due);
            case "paused" -> clock(spot, "to be paused", ClockState::isPaused);
            case "running" -> clock(spot, "to be running", ClockState::isRunning);
            case "met" -> clock(spot, "to be met", clock -> clock.end() == ClockState.End.MET);
            case "missed" ->
                clock(spot, "to be missed", clock -> clock.end() == ClockState.End.MISSED || clock.lateAt() != null);
            default -> {} // `refused` was compared when the action was taken
        }
    }

    private void same(Spot spot, String kind, @Nullable String actual) {
        if (!spot.text().equals(actual)) {
            say(
                    spot,
                    kind + " '" + spot.text() + "', but " + (actual == null ? whereItIs() : "it is '" + actual + "'"));
        }
    }

    private String whereItIs() {
        return state.isOpen()
                ? "the case is in the stage '" + state.stage() + "'"
                : "the case has ended in '" + state.outcome() + "'";
    }

    private void each(Spot spot, String wish, Predicate<String> holds) {
        for (var item : spot.items()) {
            if (!holds.test(item.text())) {
                say(item, "'" + item.text() + "' " + wish + ", but it is" + (wish.startsWith("not") ? "" : " not"));
            }
        }
    }

    private void among(Spot spot, String wish, Set<String> actual) {
        for (var item : spot.items()) {
            if (!actual.contains(item.text())) {
                var wanted = wish.startsWith("the") ? wish + " '" + item.text() + "'" : "'" + item.text() + "' " + wish;
                say(item, wanted + ", but there is only " + shown(actual));
            }
        }
    }

    private void exactly(Spot spot, Set<String> actual) {
        if (!spot.texts().equals(new TreeSet<>(actual))) {
            say(spot, spot.name() + " " + shown(spot.texts()) + " exactly, but there is " + shown(actual));
        }
    }

    private static String shown(Set<String> words) {
        return words.isEmpty() ? "none" : Words.and(words.stream().sorted().toList());
    }

    private Set<String> letters() {
        return step.stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).letter())
                .collect(toCollection(TreeSet::new));
    }

    /// Who is told in this step that a promise is at risk or late.
    private Set<String> told() {
        return step.stream()
                .filter(Effect.Warn.class::isInstance)
                .flatMap(effect -> ((Effect.Warn) effect).tell().stream())
                .collect(toCollection(TreeSet::new));
    }

    private <T extends Effect> Set<String> named(Class<T> kind, Function<T, String> name) {
        return all.stream().filter(kind::isInstance).map(kind::cast).map(name).collect(toCollection(TreeSet::new));
    }

    private Set<String> retracted() {
        var lines = new TreeSet<String>();
        state.referrals().forEach((line, is) -> {
            if (is == ReferralState.RETRACTED) {
                lines.add(line);
            }
        });
        return lines;
    }

    /// A list of fees, or the amount of each in pounds.
    private void fees(Spot spot) {
        among(spot, "the fee", named(Effect.TakeFee.class, Effect.TakeFee::fee));
        for (var fee : spot.entries()) {
            var pence = fee.node().isNumber()
                    ? fee.node().decimalValue().movePointRight(2).longValue()
                    : -1;
            if (!all.contains(new Effect.TakeFee(fee.name(), pence))) {
                say(fee, "the fee '" + fee.name() + "' of " + fee.text() + " pounds, but it was not asked");
            }
        }
    }

    private void due(Spot spot) {
        var clock = state.clocks().get(spot.name());
        var actual = clock == null
                ? "it never started"
                : "it is "
                        + (spot.text().contains(":") ? MOMENT : DAY)
                                .format(clock.dueAt().atZone(CivilTime.ZONE));
        if (!actual.equals("it is " + spot.text())) {
            say(spot, "'" + spot.name() + "' to be due " + spot.text() + ", but " + actual);
        }
    }

    private void clock(Spot spot, String wish, Predicate<ClockState> holds) {
        for (var item : spot.items()) {
            var clock = state.clocks().get(item.text());
            if (clock == null || !holds.test(clock)) {
                say(item, "'" + item.text() + "' " + wish + ", but " + condition(clock));
            }
        }
    }

    private static String condition(@Nullable ClockState clock) {
        if (clock == null) {
            return "its clock never started";
        }
        var end = clock.end();
        if (end != null) {
            return "its clock has stopped and is " + end.name().toLowerCase(Locale.ROOT);
        }
        return clock.isPaused()
                ? "its clock is paused"
                : "its clock is running" + (clock.lateAt() == null ? "" : " and late");
    }

    private void say(Spot at, String what) {
        faults.add(
                at.pointer(),
                Words.thing(at.pointer()) + " expects " + what + ".",
                "Put the example right, or the service.");
    }
}
