package frontdoor.desk;

import frontdoor.asking.Field;
import frontdoor.asking.Typed;
import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts several questions on one page. A postcode that was typed brings the addresses there.
@Component
class DeskFields {

    private static final String BY_HAND = "by-hand";

    private final Places places;

    DeskFields(Places places) {
        this.places = places;
    }

    /// What was sent, with the button that asks for an address by hand read as the wish that it is.
    static Typed wished(Typed typed) {
        var byHand = typed.text(BY_HAND);
        if (byHand.isEmpty()) {
            return typed;
        }
        var fields = new LinkedHashMap<>(typed.fields());
        fields.put(byHand + "-by-hand", List.of("true"));
        return new Typed(fields);
    }

    /// Whether a button inside a question was pressed, rather than the form's own.
    static boolean isLookingUp(Typed typed) {
        return typed.fields().containsKey("find") || typed.fields().containsKey(BY_HAND);
    }

    List<Field> of(List<Question> questions, Typed typed, Problems problems) {
        return questions.stream()
                .map(question -> field(question, typed, problems))
                .toList();
    }

    private Field field(Question question, Typed typed, Problems problems) {
        boolean address = question.kind() instanceof Question.Kind.Address;
        var postcode = typed.text(question.key() + "-postcode");
        boolean searched = address && !postcode.isBlank();
        List<Place> found = searched ? places.byPostcode(postcode) : List.of();
        var field = new Field(question, typed, problems, false, found, searched);
        return address && !field.byHand() ? onThePage(field) : field;
    }

    /// While an address is looked up by its postcode there is no line to type it in: what is missing is told at the
    /// field that is there.
    private static Field onThePage(Field field) {
        var part = field.addresses().isEmpty() ? "-postcode" : "-uprn";
        var moved = field.problems().all().stream()
                .map(problem -> problem.field().equals(field.key() + "-line")
                        ? new Problem(field.key() + part, problem.text())
                        : problem)
                .toList();
        return new Field(
                field.question(), field.typed(), new Problems(moved), false, field.addresses(), field.searched());
    }
}
