package frontdoor.checks;

import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.services.Condition;
import frontdoor.services.ServiceReader;
import frontdoor.services.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/// Asks of every moment in the examples whether something was so, in the language of the service's own conditions.
record Probes(Spot file, Seen seen) {

    /// @param test an expression that gives yes or no; one that cannot stand alone, because it uses a name from inside
    /// a loop, is taken as seen
    boolean isSeen(String test) {
        try {
            Vocabulary.of(Types.questions(file), Types.facts(file)).compile("probe", "", test);
        } catch (Condition.Refused insideALoop) {
            return true;
        }
        var tree = (ObjectNode) file.node().deepCopy();
        tree.putObject("conditions").putObject("probe").put("means", "").put("test", test);
        var conditions = ServiceReader.read(tree).asking().conditions();
        return seen.moments().stream()
                .anyMatch(moment -> conditions
                        .evaluate(new When.Named("probe", false), moment)
                        .equals(Truth.YES));
    }
}
