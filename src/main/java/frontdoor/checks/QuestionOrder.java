package frontdoor.checks;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A question's `only_if` hangs only on what is known by then: questions before it, and facts.
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
            later.remove(question.name());
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
