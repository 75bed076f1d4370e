package frontdoor.asking;

import frontdoor.files.Files;
import frontdoor.files.State;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts questions on a page. A postcode that was typed brings the addresses there.
@Component
public class Fields {

    /// The buttons inside an address: to look a postcode up, and to type the address by hand.
    public static final String FIND = "find";

    public static final String BY_HAND = "by-hand";

    private final Places places;
    private final Files files;

    Fields(Places places, Files files) {
        this.places = places;
        this.files = files;
    }

    /// What was sent, with the button that asks for an address by hand read as the wish that it is.
    public static Typed wished(Typed typed) {
        var byHand = typed.text(BY_HAND);
        if (byHand.isEmpty()) {
            return typed;
        }
        var fields = new LinkedHashMap<>(typed.fields());
        fields.put(byHand + "-" + BY_HAND, List.of("true"));
        return new Typed(fields);
    }

    /// Whether a button inside a question was pressed, rather than the form's own.
    public static boolean isLookingUp(Typed typed) {
        return typed.fields().containsKey(FIND) || typed.fields().containsKey(BY_HAND);
    }

    /// What is wrong with a lookup: there is nothing to look up.
    public static List<Answers.Problem> lookUpProblems(Typed typed) {
        var key = typed.text(FIND);
        var postcode = key + "-postcode";
        return key.isEmpty() || !typed.isBlank(postcode)
                ? List.of()
                : List.of(new Answers.Problem(key, postcode, "asking.address.empty", List.of()));
    }

    /// Several questions on one page.
    public List<Field> of(List<Question> questions, Typed typed, Problems problems) {
        return questions.stream()
                .map(question -> of(question, typed, problems, false))
                .toList();
    }

    /// @param heading whether the question is the page's heading
    public Field of(Question question, Typed typed, Problems problems, boolean heading) {
        if (question.kind() instanceof Question.Kind.File) {
            return new Field(question, withState(question, typed), problems, heading, List.of(), false);
        }
        if (!(question.kind() instanceof Question.Kind.Address)) {
            return new Field(question, typed, problems, heading, List.of(), false);
        }
        var postcode = typed.text(question.key() + "-postcode");
        boolean searched = !postcode.isBlank();
        List<Place> found = searched ? places.byPostcode(postcode) : List.of();
        var field = new Field(question, typed, problems, heading, found, searched);
        return field.byHand() ? field : new Field(question, typed, onThePage(field), heading, found, searched);
    }

    /// Whether the files that we have are ready, which the scanner may have decided since they came.
    private Typed withState(Question question, Typed typed) {
        var ids = typed.fields().getOrDefault(question.key(), List.of());
        var states = files.states(ids);
        var fields = new LinkedHashMap<>(typed.fields());
        fields.put(
                question.key() + Field.STATE,
                ids.stream()
                        .map(id -> Optional.ofNullable(states.get(id))
                                .map(State::key)
                                .orElse(""))
                        .toList());
        return new Typed(fields);
    }

    /// While an address is looked up by its postcode there is no line to type it in: what is missing is told at the
    /// field that is there.
    private static Problems onThePage(Field field) {
        var part = field.addresses().isEmpty() ? "-postcode" : "-uprn";
        return new Problems(field.problems().all().stream()
                .map(problem -> problem.field().equals(field.key() + "-line")
                        ? new Problem(field.key() + part, problem.text())
                        : problem)
                .toList());
    }
}
