package frontdoor.desk;

import frontdoor.cases.CaseSearch;
import frontdoor.cases.Status;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.people.Phone;
import frontdoor.services.Service;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds cases and people by whatever somebody says: the box decides what kind of thing it is.
@Component
class LookUp {

    private static final Pattern POSTCODE = Pattern.compile("(?i)[a-z]{1,2}[0-9][a-z0-9]?\\s*[0-9][a-z]{2}");
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,12}");

    private final CaseSearch search;
    private final People people;
    private final Services services;

    LookUp(CaseSearch search, People people, Services services) {
        this.search = search;
        this.people = people;
        this.services = services;
    }

    /// What kind of thing was typed, for the audit trail, which holds no personal data.
    static String kind(String typed) {
        if (typed.contains("@")) {
            return "email";
        }
        if (POSTCODE.matcher(typed).matches()) {
            return "postcode";
        }
        if (Phone.typed(typed).isPresent()) {
            return "phone";
        }
        return FIGURES.matcher(typed).matches() ? "uprn" : "name";
    }

    /// The newest first. A number may also be a property's, or that of a case in the system before this one.
    List<CaseHit> cases(String typed, SignedIn who) {
        var found = search.byReference(typed);
        if (found.isPresent()) {
            return hits(found.stream(), who);
        }
        var kind = kind(typed);
        var sought = new HashMap<String, String>();
        sought.put(kind, kind.equals("phone") ? Phone.typed(typed).orElse(typed) : typed);
        sought.put("source", typed);
        if (kind.equals("phone")) {
            sought.put("uprn", typed);
        }
        return hits(search.by(sought).stream(), who);
    }

    /// The cases that a person reported, or that name the email address or telephone number on their record.
    List<CaseHit> casesOf(Person person, SignedIn who) {
        var sought = new HashMap<String, String>();
        sought.put("person", String.valueOf(person.id()));
        if (person.email() != null) {
            sought.put("email", person.email());
        }
        if (person.phone() != null) {
            sought.put("phone", person.phone());
        }
        return hits(search.by(sought).stream(), who);
    }

    /// Those of the cases that the reader may know of.
    Set<Reference> known(Collection<Reference> references, SignedIn who) {
        return references.isEmpty()
                ? Set.of()
                : search.byReferences(references).stream()
                        .filter(each -> services.current(each.service())
                                .filter(service -> DeskAccess.lists(who, service))
                                .isPresent())
                        .map(CaseSearch.Found::reference)
                        .collect(Collectors.toSet());
    }

    List<PersonHit> people(String typed, SignedIn who) {
        return DeskAccess.seesPeople(who)
                ? people.search(typed).stream().map(PersonHit::of).toList()
                : List.of();
    }

    private List<CaseHit> hits(Stream<CaseSearch.Found> found, SignedIn who) {
        var hits = new LinkedHashMap<String, CaseHit>();
        found.sorted((one, other) -> other.openedAt().compareTo(one.openedAt()))
                .forEach(each -> services.current(each.service())
                        .filter(service -> DeskAccess.lists(who, service))
                        .ifPresent(service -> hits.putIfAbsent(each.reference().value(), hit(each, service))));
        return List.copyOf(hits.values());
    }

    private static CaseHit hit(CaseSearch.Found found, Service service) {
        return new CaseHit(
                found.reference().value(),
                service.title(),
                Status.of(found, service).title(),
                found.stage() != null,
                found.openedAt(),
                found.ward());
    }
}
