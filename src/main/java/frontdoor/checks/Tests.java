package frontdoor.checks;

import frontdoor.services.Condition;
import frontdoor.services.Vocabulary;
import java.util.TreeSet;

/// Every condition's test can be worked out from the questions and facts, gives yes or no, and compares a choice
/// only with its options.
final class Tests implements Phase {

    @Override
    public void look(Spot service, Faults faults) {
        var vocabulary = Vocabulary.of(Types.questions(service), Types.facts(service));
        for (var condition : service.at("conditions").entries()) {
            var test = condition.at("test");
            if (test.isGiven() && !test.node().isContainer()) {
                try {
                    var compiled = vocabulary.compile(condition.name(), "", test.text());
                    new Literals(service, condition, compiled.tree(), faults).check();
                } catch (Condition.Refused refused) {
                    words(service, condition, faults)
                            .say(test, refused.offset(), String.valueOf(refused.getMessage()), faults);
                }
            }
        }
    }

    private static CelWords words(Spot service, Spot condition, Faults faults) {
        var names = new TreeSet<>(Names.GIVEN);
        names.addAll(new Names(service, faults).answers());
        names.addAll(service.at("facts").keys());
        return new CelWords(condition.name(), names);
    }
}
