package frontdoor.checks;

import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.services.Service;
import java.util.List;

/// The examples exercise everything: each action, each outcome, both sides of each condition and of
/// each option, and each threshold.
final class Lint {

    private final Service service;
    private final Spot file;
    private final Seen seen;

    Lint(Service service, Spot file, Seen seen) {
        this.service = service;
        this.file = file;
        this.seen = seen;
    }

    void look(Faults faults) {
        actions(faults);
        for (var outcome : service.terms().outcomes().keySet()) {
            if (!seen.outcomes().contains(outcome)) {
                faults.addAtKey(
                        file.at("outcomes", outcome).pointer(),
                        "No example ends in the outcome '" + outcome + "'.",
                        "Add one.");
            }
        }
        reopenings(faults);
        options(faults);
        var probes = new Probes(file, seen);
        for (var condition : service.asking().conditions().all().keySet()) {
            var at = file.at("conditions", condition);
            bothSides(condition, at, faults);
            new Boundaries(service, probes, at, faults).look();
        }
    }

    private void actions(Faults faults) {
        for (var stage : service.course().stages().values()) {
            for (var action : stage.actions().keySet()) {
                if (!seen.actions().contains(stage.key() + "." + action)) {
                    faults.addAtKey(
                            file.at("stages", stage.key(), "actions", action).pointer(),
                            "No example takes the action '" + action + "' in the stage '" + stage.key() + "'.",
                            "Add one.");
                }
            }
        }
    }

    private void reopenings(Faults faults) {
        for (var outcome : service.terms().outcomes().values()) {
            if (outcome.reopen() != null && !seen.reopened().contains(outcome.key())) {
                faults.addAtKey(
                        file.at("outcomes", outcome.key(), "reopen").pointer(),
                        "No example opens a case again that ended in '" + outcome.key() + "'.",
                        "Add the step {reopen: resident} to one.");
            }
        }
    }

    private void options(Faults faults) {
        for (var question : service.asking().own()) {
            if (question.kind() instanceof Question.Kind.Choices choices) {
                choices.only().forEach((option, when) -> option(question.key(), option, when, faults));
            }
        }
    }

    /// An option that is always ruled out is no option, and one that never is needs no `when`.
    private void option(String question, String option, When when, Faults faults) {
        var at = file.at("ask", question, "options", option, "when");
        var truths = truths(when);
        if (!truths.contains(Truth.YES)) {
            faults.addAtKey(
                    at.pointer(),
                    "In no example does the 'when' of the option '" + option + "' of '" + question + "' hold.",
                    "Add one in which it does, or take the option away.");
        }
        if (!truths.contains(Truth.NO)) {
            faults.addAtKey(
                    at.pointer(),
                    "In every example the option '" + option + "' of '" + question + "' is offered.",
                    "Add one in which it is not, or take its 'when' away.");
        }
    }

    private List<Truth> truths(When when) {
        return seen.moments().stream()
                .map(moment -> service.asking().conditions().evaluate(when, moment))
                .toList();
    }

    private void bothSides(String condition, Spot at, Faults faults) {
        var truths = truths(new When.Named(condition, false));
        if (!truths.contains(Truth.YES)) {
            faults.addAtKey(
                    at.pointer(),
                    "In no example does the condition '" + condition + "' hold.",
                    "Add one in which it does.");
        }
        if (!truths.contains(Truth.NO)) {
            faults.addAtKey(
                    at.pointer(),
                    "In every example the condition '" + condition + "' holds, or cannot be decided.",
                    "Add one in which it does not hold.");
        }
    }
}
