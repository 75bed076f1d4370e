package frontdoor.checks;

import frontdoor.forms.Question;
import frontdoor.forms.When;
import frontdoor.services.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The questions and facts of a file as far as conditions need them: a name and a type. Unlike the service's own reader
/// it copes with a file that is wrong elsewhere.
final class Types {

    /// However many they are, what counts here is that they are several.
    private static final int SEVERAL = 2;

    private Types() {}

    static List<Question> questions(Spot service) {
        var questions = new ArrayList<Question>();
        Names.CONTACT.forEach(
                key -> questions.add(question(new Spot("/" + key, service.node().path("")))));
        for (var block : List.of("ask", "staff_ask")) {
            service.at(block).entries().stream()
                    .filter(question -> isNew(question, questions))
                    .forEach(question -> questions.add(question(question)));
        }
        return questions;
    }

    static List<Service.Fact> facts(Spot service) {
        var questions = questions(service);
        return service.at("facts").entries().stream()
                .filter(fact -> isNew(fact, questions))
                .map(fact -> new Service.Fact(fact.name(), fact.at("type").text(), "", null, null))
                .toList();
    }

    /// A name that stands twice counts once.
    private static boolean isNew(Spot spot, List<Question> questions) {
        return !Names.GIVEN.contains(spot.name())
                && questions.stream().noneMatch(question -> question.key().equals(spot.name()));
    }

    private static Question question(Spot question) {
        return new Question(question.name(), "", null, kind(question), true, When.ALWAYS, false, null, false, null);
    }

    private static Question.Kind kind(Spot question) {
        return switch (question.at("type").text()) {
            case "long_text" -> new Question.Kind.LongText(1);
            case "number" -> new Question.Kind.WholeNumber(null, null);
            case "money" -> new Question.Kind.Money(null, null);
            case "date", "past_date" -> new Question.Kind.Date(false);
            case "yes_no" -> new Question.Kind.YesNo();
            case "declaration" -> new Question.Kind.Declaration();
            case "choice" -> new Question.Kind.Choice(options(question));
            case "choices" -> new Question.Kind.Choices(options(question));
            case "person" -> new Question.Kind.Person(false);
            case "address" -> new Question.Kind.Address();
            case "location" -> new Question.Kind.Place();
            case "file" -> new Question.Kind.File(List.of(), 1, isSeveral(question) ? SEVERAL : 1);
            default -> new Question.Kind.Text(1);
        };
    }

    /// Whether a file's question takes more than one.
    static boolean isSeveral(Spot question) {
        return question.at("most").text().matches("[2-9]|\\d\\d+");
    }

    private static Map<String, String> options(Spot question) {
        var options = new LinkedHashMap<String, String>();
        question.at("options").entries().forEach(option -> options.put(option.name(), option.text()));
        return options;
    }
}
