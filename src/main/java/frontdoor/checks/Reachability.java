package frontdoor.checks;

/// Every stage and every outcome can be reached, and from every stage there is a way on.
final class Reachability implements Phase {

    @Override
    public void look(Spot service, Faults faults) {
        startLines(service, faults);
        var paths = new Paths(service);
        var reached = paths.from(paths.beginnings());
        for (var stage : service.at("stages").entries()) {
            if (!reached.contains(stage.name())) {
                faults.addAtKey(
                        stage.pointer(),
                        "The stage '" + stage.name() + "' can never be reached.",
                        "Let a line of start or an action go to it, or take it away.");
            } else if (!paths.canEnd(stage.name())) {
                faults.addAtKey(
                        stage.pointer(),
                        "A case in the stage '" + stage.name() + "' can never end.",
                        "Add an action that leads to an end.");
            }
            stage.at("actions").entries().forEach(action -> system(action, faults));
        }
        var ends = paths.ends(reached);
        for (var outcome : service.at("outcomes").entries()) {
            if (!ends.contains(outcome.name())) {
                faults.addAtKey(
                        outcome.pointer(),
                        "The outcome '" + outcome.name() + "' can never be reached.",
                        "Let an action end in it, or take it away.");
            }
        }
    }

    private static void startLines(Spot service, Faults faults) {
        var lines = service.at("start").items();
        for (var line : lines) {
            boolean last = line.equals(lines.getLast());
            if (last && line.has("when")) {
                faults.add(
                        line.at("when").pointer(),
                        "The last line of start has a 'when', so a case may have nowhere to start.",
                        "Add a last line without 'when'.");
            } else if (!last && !line.has("when")) {
                faults.add(
                        line.pointer(),
                        Words.thing(line.pointer()) + " has no 'when', so the lines after it are never used.",
                        "Give it a 'when', or move it to the end.");
            }
        }
    }

    /// The system acts at a time or when referrals are finished; people act when they choose.
    private static void system(Spot action, Faults faults) {
        boolean system = action.at("by").texts().contains("system");
        boolean timed = action.has("after") || action.has("when_referrals");
        if (system && !timed) {
            faults.add(
                    action.at("by").pointer(),
                    "The action '" + action.name() + "' is taken by the system, but nothing says when.",
                    "Add after: and a time, or when_referrals: all_finished.");
        } else if (!system && timed) {
            var key = action.has("after") ? "after" : "when_referrals";
            faults.addAtKey(
                    action.at(key).pointer(),
                    "The action '" + action.name() + "' has '" + key + "', but it is not taken by the system.",
                    "Write by: system, or take '" + key + "' away.");
        }
    }
}
