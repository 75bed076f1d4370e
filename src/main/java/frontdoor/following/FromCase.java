package frontdoor.following;

import frontdoor.cases.Reporter;
import frontdoor.drafts.Draft;
import frontdoor.forms.Question;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a form about a case knows before it is asked: how to reach the person, and what the service's `from_case` says
/// of the case. It is filled in as if it had been typed, so that the person can change it.
@Component
class FromCase {

    /// The field of a draft that says from which case it was filled in.
    private static final String FROM = "_case";

    private static final String PLACEHOLDER = "^\\(\\((.+)\\)\\)$";

    private final Clock clock;

    FromCase(Clock clock) {
        this.clock = clock;
    }

    Map<String, List<String>> typed(Service service, Passes.Opened opened) {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put(FROM, List.of(opened.kase().reference().value()));
        var person = opened.person();
        put(typed, ContactQuestions.NAME, person.name());
        put(typed, ContactQuestions.EMAIL, person.email());
        put(typed, ContactQuestions.PHONE, person.phone());
        for (var question : service.asking().own()) {
            if (Objects.equals(question.from(), "contact.person")) {
                person(typed, question.key(), person);
            }
            var given = service.intake().fromCase().get(question.key());
            if (given != null) {
                answer(typed, question, value(given, opened));
            }
        }
        return typed;
    }

    /// Whether an unsent draft was filled in from a case: whoever leaves the case leaves it too.
    static boolean isFrom(Draft draft, Reference reference) {
        return !draft.isSent() && draft.input().getOrDefault(FROM, List.of()).contains(reference.value());
    }

    private static void person(Map<String, List<String>> typed, String key, Reporter person) {
        put(typed, key + "-name", person.name());
        put(typed, key + "-email", person.email());
        put(typed, key + "-phone", person.phone());
    }

    /// An answer of the case is for whoever gave it.
    private @Nullable Object value(Object given, Passes.Opened opened) {
        var kase = opened.kase();
        var name = given.toString().replaceFirst(PLACEHOLDER, "$1");
        if (name.equals(given.toString())) {
            return given;
        }
        return switch (name) {
            case "case.reference" -> kase.reference().value();
            case "case.last_day" ->
                CivilTime.day(kase.closedAt() == null ? clock.instant() : kase.closedAt())
                        .toString();
            default -> opened.isFirst() ? kase.state().answers().get(name) : null;
        };
    }

    /// An empty text is the answer that was left out.
    private static void answer(Map<String, List<String>> typed, Question question, @Nullable Object value) {
        var key = question.key();
        switch (value) {
            case null -> {}
            case Map<?, ?> parts -> {
                typed.put(key, List.of());
                parts.forEach((part, text) -> put(typed, key + "-" + part, String.valueOf(text)));
            }
            case Collection<?> many ->
                typed.put(key, many.stream().map(String::valueOf).toList());
            default -> plain(typed, question, value.toString());
        }
    }

    private static void plain(Map<String, List<String>> typed, Question question, String text) {
        var key = question.key();
        typed.put(key, text.isEmpty() ? List.of() : List.of(text));
        if (question.kind() instanceof Question.Kind.Date && !text.isEmpty()) {
            var day = LocalDate.parse(text);
            typed.put(key, List.of());
            put(typed, key + "-day", String.valueOf(day.getDayOfMonth()));
            put(typed, key + "-month", String.valueOf(day.getMonthValue()));
            put(typed, key + "-year", String.valueOf(day.getYear()));
        }
    }

    private static void put(Map<String, List<String>> typed, String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, List.of(value));
        }
    }
}
