package frontdoor.checks;

import java.util.Set;
import java.util.TreeSet;

/// Every clock that starts can stop by its own rule, and stands still only where a case can leave.
final class Clocks implements Phase {

    @Override
    public void look(Spot service, Faults faults) {
        var paths = new Paths(service);
        for (var standard : service.at("standards").entries()) {
            if (!canStop(standard, paths)) {
                faults.addAtKey(
                        standard.at("stop").pointer(),
                        "The clock of the standard '" + standard.name()
                                + "' can start, but nothing that stops it can follow.",
                        "Name an action, a stage or an outcome that comes later.");
            }
            for (var stage : standard.at("pause_in").items()) {
                if (!paths.actions(stage.text()).isEmpty() && !paths.canBeLeft(stage.text())) {
                    faults.add(
                            stage.pointer(),
                            "The clock pauses in the stage '" + stage.text() + "', which a case can never leave.",
                            "Add an action that leaves it.");
                }
            }
        }
    }

    private static boolean canStop(Spot standard, Paths paths) {
        var stop = standard.at("stop");
        var stages = running(standard, paths);
        if (stages.isEmpty() || stop.at("any_outcome").text().equals("true")) {
            return true;
        }
        return stages.stream().anyMatch(stop.at("stage").texts()::contains)
                || stages.stream()
                        .flatMap(stage -> paths.actions(stage).stream())
                        .anyMatch(action -> stop.at("action").texts().contains(action.name())
                                || stop.at("outcome")
                                        .texts()
                                        .contains(action.at("end").text())
                                || stop.at("stage")
                                        .texts()
                                        .contains(action.at("to").text()));
    }

    /// The stages in which the clock may run; none if it cannot be said, because what starts it does not exist.
    private static Set<String> running(Spot standard, Paths paths) {
        var start = standard.at("start");
        var all = paths.from(paths.beginnings());
        if (start.has("stage")) {
            var stage = start.at("stage").text();
            return all.contains(stage) ? paths.from(Set.of(stage)) : Set.of();
        }
        if (!start.has("action")) {
            return all;
        }
        var after = new TreeSet<String>();
        all.stream()
                .flatMap(stage -> paths.actions(stage).stream())
                .filter(action -> action.name().equals(start.at("action").text()) && action.has("to"))
                .forEach(
                        action -> after.addAll(paths.from(Set.of(action.at("to").text()))));
        return after;
    }
}
