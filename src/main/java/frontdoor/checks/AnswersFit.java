package frontdoor.checks;

import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.kernel.Channel;
import frontdoor.services.Known;
import frontdoor.services.Service;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Everything that an example answers is asked, every option that it ticks is offered, and everything that is asked and
/// must be answered is.
record AnswersFit(Service service, Channel channel, Faults faults) {

    /// @param given where the answers stand
    /// @param earlier what has been answered before this step
    /// @return the questions that are asked
    Set<String> check(
            Spot given,
            List<Question> questions,
            Map<String, Object> earlier,
            Map<String, Object> answers,
            Function<Map<String, Object>, Known> known) {
        var all = new HashMap<>(earlier);
        all.putAll(answers);
        var asked = new LinkedHashSet<String>();
        Answers.Relevance relevance = (when, soFar) -> {
            var before = new HashMap<>(earlier);
            before.putAll(soFar);
            return service.asking().conditions().evaluate(when, known.apply(before));
        };
        for (var question : Answers.relevant(questions, all, relevance)) {
            if (!question.staffOnly() || channel != Channel.WEB) {
                asked.add(question.key());
                answered(given, question, answers);
                offered(given.at(question.key()), question);
            }
        }
        for (var answer : given.entries()) {
            if (!asked.contains(answer.name())) {
                faults.addAtKey(
                        answer.pointer(),
                        Words.thing(answer.pointer()) + " answers '" + answer.name() + "', which is not asked.",
                        "Take the answer away, or change what it hangs on.");
            }
        }
        return asked;
    }

    private void offered(Spot given, Question question) {
        if (question.kind() instanceof Question.Kind.Choices(var options, var only)) {
            given.items().stream()
                    .filter(tick -> only.containsKey(tick.text()) && !options.containsKey(tick.text()))
                    .forEach(tick -> faults.add(
                            tick.pointer(),
                            Words.thing(given.pointer()) + " ticks '" + tick.text() + "' of '" + question.key()
                                    + "', which is not offered.",
                            "Take the tick away, or change what it hangs on."));
        }
    }

    /// The platform's own questions of `contact` may be left out of an example.
    private void answered(Spot given, Question question, Map<String, Object> answers) {
        boolean own = !Names.CONTACT.contains(question.key());
        if (own && question.required() && !answers.containsKey(question.key())) {
            faults.addAtKey(
                    given.pointer(),
                    Words.thing(given.pointer()) + " does not answer '" + question.key() + "', which is asked.",
                    "Add the answer.");
        }
    }
}
