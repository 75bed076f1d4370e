package frontdoor.checks;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A question's `only_if`, and an option's `when`, hang only on what is known by then: questions before it, and facts.
final class QuestionOrder implements Phase {

    private static final Pattern NAME = Pattern.compile("(?<![.'\\w])[a-z][a-z0-9_]*");

    @Override
    public void look(Spot service, Faults faults) {
        var names = new Names(service, faults);
        var later = new TreeSet<>(service.at("ask").keys());
        for (var question : service.at("ask").entries()) {
            var when = question.at("only_if");
            names.when(when);
            for (var used : used(service, when)) {
                if (later.contains(used)) {
                    faults.add(
                            when.pointer(),
                            "The question '" + question.name() + "' is asked only if '" + used + "' says so, which is "
                                    + (used.equals(question.name()) ? "itself." : "asked after it."),
                            "Move '" + used + "' up, or ask this one always.");
                }
            }
            question.at("options").entries().forEach(option -> option(service, names, question, option, later, faults));
            later.remove(question.name());
        }
    }

    private static void option(
            Spot service, Names names, Spot question, Spot option, Set<String> later, Faults faults) {
        var when = option.at("when");
        names.when(when);
        for (var used : used(service, when)) {
            if (later.contains(used)) {
                faults.add(
                        when.pointer(),
                        "The option '" + option.name() + "' of '" + question.name() + "' is offered only if '" + used
                                + "' says so, which is "
                                + (used.equals(question.name()) ? "the same question." : "asked after it."),
                        "Move '" + used + "' up, or offer this one always.");
            }
        }
    }

    private static Set<String> used(Spot service, Spot when) {
        if (when.node().isObject()) {
            return when.keys();
        }
        var test = service.at("conditions", when.text().replaceFirst("^not ", ""), "test")
                .text();
        var used = new TreeSet<String>();
        NAME.matcher(test.replaceAll("'[^']*'|\"[^\"]*\"", "''")).results().forEach(match -> used.add(match.group()));
        return used;
    }
}
