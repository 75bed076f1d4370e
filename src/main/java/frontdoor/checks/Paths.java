package frontdoor.checks;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which stages and outcomes can follow which.
record Paths(Spot service) {

    /// The stages in which a case can start.
    Set<String> beginnings() {
        return targets(service.at("start").items(), "to");
    }

    /// These stages and all that can follow.
    Set<String> from(Collection<String> stages) {
        var reached = new TreeSet<String>();
        var next = new ArrayDeque<>(stages);
        while (!next.isEmpty()) {
            var stage = next.pop();
            if (reached.add(stage)) {
                next.addAll(targets(actions(stage), "to"));
                next.addAll(again(targets(actions(stage), "end")));
            }
        }
        return reached;
    }

    /// The stages to which a case goes again that was not done after all.
    private Set<String> again(Set<String> outcomes) {
        return targets(
                service.at("outcomes").entries().stream()
                        .filter(outcome -> outcomes.contains(outcome.name()))
                        .map(outcome -> outcome.at("reopen"))
                        .toList(),
                "to");
    }

    /// The outcomes in which a case can end that is in one of these stages, or ends at once.
    Set<String> ends(Collection<String> stages) {
        var ends = targets(service.at("start").items(), "end");
        stages.forEach(stage -> ends.addAll(targets(actions(stage), "end")));
        return ends;
    }

    boolean canEnd(String stage) {
        return from(List.of(stage)).stream()
                .anyMatch(later -> !targets(actions(later), "end").isEmpty());
    }

    /// Whether something can be done that leads to another stage or an end.
    boolean canBeLeft(String stage) {
        return actions(stage).stream()
                .anyMatch(action -> action.has("end") || !action.at("to").text().equals(stage));
    }

    List<Spot> actions(String stage) {
        return service.at("stages", stage, "actions").entries();
    }

    private static Set<String> targets(List<Spot> moves, String key) {
        var targets = new TreeSet<String>();
        moves.stream()
                .filter(move -> move.has(key))
                .forEach(move -> targets.add(move.at(key).text()));
        return targets;
    }
}
