package frontdoor.resident;

import frontdoor.accounts.Accounts;
import frontdoor.directory.Clusters;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.forms.Question;
import frontdoor.people.Person;
import frontdoor.services.Cluster;
import frontdoor.services.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person need not be asked again: what they said earlier in this visit, and what we know of whoever is signed
/// in. A question takes it if its file says what it is filled from.
@Component
class Remembered {

    /// The field that says which steps were filled in for the person.
    static final String FILLED = "_filled";

    private static final String ADDRESS = "contact.address";
    private static final String PERSON = "contact.person";
    private static final List<String> ADDRESS_PARTS = List.of("-postcode", "-uprn", "-line", "-by-hand");
    private static final List<String> PERSON_PARTS = List.of("-name", "-email", "-phone");

    private final Services services;
    private final Clusters clusters;
    private final Accounts accounts;

    Remembered(Services services, Clusters clusters, Accounts accounts) {
        this.services = services;
        this.clusters = clusters;
        this.accounts = accounts;
    }

    /// What a new draft of a service begins with: fields by name, and the steps they answer in [#FILLED].
    ///
    /// @param latest the visit's drafts of the last day, the one that was used last first
    Map<String, List<String>> known(Service service, List<Draft> latest, HttpServletRequest request) {
        var facts = new LinkedHashMap<String, List<String>>();
        latest.reversed().forEach(draft -> remember(facts, said(draft)));
        accounts.of(request).flatMap(accounts::person).ifPresent(person -> remember(facts, said(person)));
        return filled(service, facts);
    }

    /// What was said later counts, and what the account of whoever is signed in says counts most. An address is one
    /// thing: no part of an older one stays beside a newer.
    private static void remember(Map<String, List<String>> facts, Map<String, List<String>> said) {
        if (said.keySet().stream().anyMatch(Remembered::isOfAddress)) {
            facts.keySet().removeIf(Remembered::isOfAddress);
        }
        facts.putAll(said);
    }

    private static boolean isOfAddress(String fact) {
        return fact.startsWith(ADDRESS + "-");
    }

    /// What is worth keeping of a draft when it is sent, by form field.
    static Map<String, List<String>> left(Service service, Draft draft) {
        return answered(service, draft, (question, part) -> question.key() + part);
    }

    private Map<String, List<String>> said(Draft draft) {
        return services.current(draft.service())
                .map(_ -> services.version(draft.service(), draft.version()))
                .or(() -> clusters.find(draft.service()).map(Cluster::form))
                .map(service -> answered(service, draft, Remembered::fact))
                .orElse(Map.of());
    }

    /// @param name what an answer's part goes by
    private static Map<String, List<String>> answered(
            Service service, Draft draft, BiFunction<Question, String, String> name) {
        var answered = new LinkedHashMap<String, List<String>>();
        from(service)
                .forEach(question -> parts(question).forEach(part -> {
                    var values = draft.input().getOrDefault(question.key() + part, List.of());
                    if (!values.isEmpty() && !values.getFirst().isBlank()) {
                        answered.put(name.apply(question, part), values);
                    }
                }));
        return answered;
    }

    private static Map<String, List<String>> said(Person person) {
        var said = new LinkedHashMap<String, List<String>>();
        put(said, "contact.name", person.name());
        put(said, "contact.email", person.email());
        put(said, "contact.phone", person.writtenPhone());
        put(said, ADDRESS + "-postcode", person.postcode());
        put(said, ADDRESS + "-line", person.address());
        put(said, ADDRESS + "-by-hand", person.address() == null ? null : "true");
        return said;
    }

    private static void put(Map<String, List<String>> said, String fact, @Nullable String value) {
        if (value != null) {
            said.put(fact, List.of(value));
        }
    }

    private static Map<String, List<String>> filled(Service service, Map<String, List<String>> facts) {
        var fields = new LinkedHashMap<String, List<String>>();
        var steps = new ArrayList<String>();
        from(service).forEach(question -> {
            var own = own(question, facts);
            if (!own.isEmpty() && !(question.kind() instanceof Question.Kind.Person)) {
                fields.put(question.key(), List.of());
                steps.add(question.key());
            }
            fields.putAll(own);
        });
        if (!steps.isEmpty()) {
            fields.put(FILLED, steps);
        }
        return fields;
    }

    /// A person whom it is about may be another than the one who asks: the page is shown, with what is known in it.
    private static Map<String, List<String>> own(Question question, Map<String, List<String>> facts) {
        var own = new LinkedHashMap<String, List<String>>();
        parts(question).forEach(part -> {
            var values = facts.get(fact(question, part));
            if (values != null) {
                own.put(question.key() + part, values);
            }
        });
        return own;
    }

    private static Stream<Question> from(Service service) {
        return service.asking().questions().stream()
                .filter(question -> question.from() != null && !question.staffOnly());
    }

    /// The fields of a question, after its key.
    private static List<String> parts(Question question) {
        return switch (question.kind()) {
            case Question.Kind.Address _ -> ADDRESS_PARTS;
            case Question.Kind.Person _ -> PERSON_PARTS;
            default -> List.of("");
        };
    }

    /// A person's name is one fact, whether it is asked for by itself or among how to reach them.
    private static String fact(Question question, String part) {
        var from = String.valueOf(question.from());
        return from.equals(PERSON) ? "contact." + part.substring(1) : from + part;
    }
}
