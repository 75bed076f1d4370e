package frontdoor.services;

import frontdoor.forms.Question;
import frontdoor.forms.Question.Kind;
import frontdoor.forms.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads `ask` and `staff_ask`.
final class QuestionReader {

    private static final int TEXT_MAX = 200;
    private static final int LONG_TEXT_MAX = 4000;
    private static final int FILE_MAX_MEGABYTES = 10;
    private static final List<String> FILE_KINDS = List.of("pdf", "jpg", "jpeg", "png");

    private QuestionReader() {}

    static List<Question> questions(Words block) {
        return block.node().properties().stream()
                .map(one -> question(one.getKey(), new Words(one.getValue())))
                .toList();
    }

    /// What questions suggest, in the file's order.
    static List<Suggestion> suggestions(Words block) {
        var suggestions = new ArrayList<Suggestion>();
        for (var question : block.node().properties()) {
            var suggest = new Words(question.getValue()).at("suggest");
            for (var condition : suggest.node().properties()) {
                suggestions.add(
                        new Suggestion(question.getKey(), condition.getKey(), suggest.texts(condition.getKey())));
            }
        }
        return List.copyOf(suggestions);
    }

    /// Headings, by the question above which they stand.
    static Map<String, String> headings(Words block) {
        var headings = new LinkedHashMap<String, String>();
        for (var question : block.node().properties()) {
            var heading = new Words(question.getValue()).textOrNull("heading");
            if (heading != null) {
                headings.put(question.getKey(), heading);
            }
        }
        return Collections.unmodifiableMap(headings);
    }

    private static Question question(String key, Words question) {
        return new Question(
                key,
                question.text("label"),
                question.textOrNull("hint"),
                kind(question),
                question.yes("required", true),
                question.when("only_if"),
                question.yes("search", false),
                question.textOrNull("sensitive"),
                question.is("by", "staff"),
                question.textOrNull("from"));
    }

    private static Kind kind(Words question) {
        return switch (question.text("type")) {
            case "text" -> new Kind.Text(question.number("max", TEXT_MAX));
            case "long_text" -> new Kind.LongText(question.number("max", LONG_TEXT_MAX));
            case "number" -> new Kind.WholeNumber(whole(question, "min"), whole(question, "max"));
            case "money" -> new Kind.Money(decimal(question, "min"), decimal(question, "max"));
            case "date" -> new Kind.Date(false);
            case "past_date" -> new Kind.Date(true);
            case "yes_no" -> new Kind.YesNo();
            case "choice" -> new Kind.Choice(options(question));
            case "choices" -> new Kind.Choices(options(question), offered(question));
            case "email" -> new Kind.Email();
            case "phone" -> new Kind.Phone();
            case "person" -> new Kind.Person(question.yes("name_only", false));
            case "address" -> new Kind.Address();
            case "location" -> new Kind.Place();
            case "file" -> file(question);
            case "declaration" -> new Kind.Declaration();
            case String other -> throw new IllegalArgumentException("There is no type of question '" + other + "'");
        };
    }

    private static Kind file(Words question) {
        var accept = question.texts("accept");
        return new Kind.File(
                accept.isEmpty() ? FILE_KINDS : accept,
                question.number("max_mb", FILE_MAX_MEGABYTES),
                question.number("most", 1));
    }

    /// An option is a label, or a label and when it is offered.
    private static Map<String, String> options(Words question) {
        return question.map(
                "options",
                (id, option) -> option.node().isObject()
                        ? option.text("label")
                        : option.node().asString(id));
    }

    private static Map<String, When> offered(Words question) {
        var offered = new LinkedHashMap<String, When>();
        question.at("options").node().properties().stream()
                .filter(option -> option.getValue().has("when"))
                .forEach(option -> offered.put(option.getKey(), new Words(option.getValue()).when("when")));
        return Collections.unmodifiableMap(offered);
    }

    private static @Nullable Long whole(Words question, String word) {
        var decimal = decimal(question, word);
        return decimal == null ? null : decimal.longValueExact();
    }

    private static @Nullable BigDecimal decimal(Words question, String word) {
        var text = question.textOrNull(word);
        return text == null ? null : new BigDecimal(text);
    }
}
