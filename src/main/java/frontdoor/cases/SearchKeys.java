package frontdoor.cases;

import frontdoor.forms.Question;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a case can be found by: the answers that its service marks with `search: true`, and who reported it.
final class SearchKeys {

    /// Kind of the key that says which partner reported a case.
    static final String PARTNER = "partner";

    private SearchKeys() {}

    static List<SearchKey> of(
            Service service, Map<String, Object> answers, List<Reporter> reporters, @Nullable String source) {
        var keys = new LinkedHashSet<SearchKey>();
        service.asking().own().stream()
                .filter(Question::search)
                .forEach(question -> keys.addAll(of(question, answers.get(question.key()))));
        reporters.forEach(reporter -> keys.addAll(of(reporter, source)));
        var partners = service.asking().partnerReport();
        var partner = partners == null ? null : answers.get(partners.by());
        if (partner != null) {
            keys.add(key(PARTNER, partner));
        }
        return List.copyOf(keys);
    }

    private static List<SearchKey> of(Question question, @Nullable Object answer) {
        if (answer == null) {
            return List.of();
        }
        return switch (question.kind()) {
            case Question.Kind.Address _ -> fromParts(answer, "uprn", "postcode");
            case Question.Kind.Person _ -> fromParts(answer, "name", "email", "phone");
            case Question.Kind.Email _ -> List.of(key("email", answer));
            case Question.Kind.Phone _ -> List.of(key("phone", answer));
            case Question.Kind.Date _ -> List.of(key("date", answer));
            case Question.Kind.Text _,
                    Question.Kind.LongText _,
                    Question.Kind.WholeNumber _,
                    Question.Kind.Money _,
                    Question.Kind.YesNo _,
                    Question.Kind.Choice _,
                    Question.Kind.Choices _,
                    Question.Kind.Place _,
                    Question.Kind.File _,
                    Question.Kind.Declaration _ -> List.of(key("answer", answer));
        };
    }

    private static List<SearchKey> fromParts(Object answer, String... parts) {
        var keys = new ArrayList<SearchKey>();
        if (answer instanceof Map<?, ?> map) {
            for (String part : parts) {
                Object value = map.get(part);
                if (value != null) {
                    keys.add(key(part, value));
                }
            }
        }
        return keys;
    }

    /// @param source its number in the system it is imported from, or null
    static List<SearchKey> of(Reporter reporter, @Nullable String source) {
        var keys = new ArrayList<SearchKey>();
        add(keys, "name", reporter.name());
        add(keys, "email", reporter.email());
        add(keys, "phone", reporter.phone());
        add(keys, "source", source);
        return keys;
    }

    /// What of a case these keys fit: keys of its questions and of [ContactQuestions].
    static Set<String> details(List<SearchKey> sought, Service service, Case kase) {
        var details = new HashSet<String>();
        service.asking().own().stream()
                .filter(Question::search)
                .filter(question -> of(question, kase.state().answers().get(question.key())).stream()
                        .anyMatch(sought::contains))
                .forEach(question -> details.add(question.key()));
        kase.reporters().stream()
                .flatMap(reporter -> Stream.concat(
                        of(reporter, null).stream(),
                        Stream.ofNullable(reporter.person()).map(person -> key("person", person))))
                .filter(sought::contains)
                .forEach(key ->
                        details.add(key.kind().equals("person") ? ContactQuestions.NAME : "contact_" + key.kind()));
        return details;
    }

    private static void add(List<SearchKey> keys, String kind, @Nullable String value) {
        if (value != null) {
            keys.add(key(kind, value));
        }
    }

    /// Upper case with no spaces, so that `zz99 1aa` finds `ZZ99 1AA`; two hundred characters are enough to find by.
    static SearchKey key(String kind, Object value) {
        var text = value.toString().toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        return new SearchKey(kind, text.length() > 200 ? text.substring(0, 200) : text);
    }
}
